import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const query = '?traditional'
const imported = (root: string, name: string) => import(pathToFileURL(resolve(root, 'shared/i18n/zh-TW', name)).href)

/**
 * Puts the texts of Taiwan into what is built, made from those of the mainland, so that the application needs none of the
 * tables they are made with. Only for a build: where modules are kept between runs, they would be kept too.
 */
export function traditionalTexts(root: string): Plugin {
  const textsFile = resolve(root, 'shared/i18n/zh-TW/index.ts')
  return {
    name: 'zhubi:traditional-texts',
    enforce: 'pre',
    async load(id) {
      if (id !== textsFile) return null
      const { messages } = await imported(root, 'index.ts')
      return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(messages))})`
    },
  }
}

/** `page.md?traditional` is a page for the mainland in the manner of Taiwan. */
export function traditionalPages(root: string): Plugin {
  return {
    name: 'zhubi:traditional-pages',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(query)) return null
      const { traditional } = await imported(root, 'traditional.ts')
      return `export default ${JSON.stringify(traditional(await readFile(id.slice(0, -query.length), 'utf8')))}`
    },
  }
}
