import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const query = '?traditional'
const folders = ['zh-CN', 'en', 'zh-TW'] as const
const imported = (root: string, name: string) => import(pathToFileURL(resolve(root, 'shared/i18n', name)).href)

/**
 * Puts the texts of each locale into what is built as one string of JSON: that is read in a third of the time that as much
 * code takes, at every start of every process. Those of Taiwan are made from those of the mainland here, so that the
 * application needs none of the tables they are made with. Only for a build: where modules are kept between runs, they would
 * be kept too.
 */
export function builtTexts(root: string): Plugin {
  const names = new Map(folders.map(folder => [resolve(root, 'shared/i18n', folder, 'index.ts'), `${folder}/index.ts`]))
  return {
    name: 'zhubi:built-texts',
    enforce: 'pre',
    async load(id) {
      const name = names.get(id)
      if (!name) return null
      const { messages } = await imported(root, name)
      return `export const messages = /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(messages))})`
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
      const { traditional } = await imported(root, 'zh-TW/traditional.ts')
      return `export default ${JSON.stringify(traditional(await readFile(id.slice(0, -query.length), 'utf8')))}`
    },
  }
}
