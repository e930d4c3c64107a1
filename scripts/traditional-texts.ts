import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const query = '?traditional'

/**
 * Puts the texts of Taiwan into what is built, made from those of the mainland, so that the application needs none of the
 * tables they are made with. `page.md?traditional` is a page in that manner.
 */
export function traditionalTexts(root: string): Plugin {
  const folder = resolve(root, 'shared/i18n/zh-TW')
  const textsFile = resolve(folder, 'index.ts')
  const imported = (name: string) => import(pathToFileURL(resolve(folder, name)).href)
  return {
    name: 'zhubi:traditional-texts',
    enforce: 'pre',
    async load(id) {
      if (id === textsFile) {
        const { messages } = await imported('index.ts')
        return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(messages))})`
      }
      if (!id.endsWith(query)) return null
      const { traditional } = await imported('traditional.ts')
      return `export default ${JSON.stringify(traditional(await readFile(id.slice(0, -query.length), 'utf8')))}`
    },
  }
}
