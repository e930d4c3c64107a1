import { resolve } from 'node:path'
import type { Plugin } from 'vite'

const query = '?modulePath'
const virtualPrefix = '\0entry-path:'

/**
 * Makes `import path from './process.ts?modulePath'` give the built path of an entry with a stable name.
 *
 * electron-vite has its own `?modulePath`, but that bundles the module once more under a hashed name and does not
 * work inside a module reached the same way; here the engine, which is such a module, starts workers itself.
 */
export function entryPaths(entries: Readonly<Record<string, string>>): Plugin {
  const nameByFile = new Map(Object.entries(entries).map(([name, file]) => [resolve(file), name]))
  return {
    name: 'zhubi:entry-paths',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(query)) return null
      const resolved = await this.resolve(source.slice(0, -query.length), importer, { skipSelf: true })
      const name = resolved && nameByFile.get(resolve(resolved.id))
      if (!name) this.error(`${source} is no entry: add it to mainEntries in electron.vite.config.ts`)
      return virtualPrefix + name
    },
    load(id) {
      if (!id.startsWith(virtualPrefix)) return null
      const file = JSON.stringify(`${id.slice(virtualPrefix.length)}.js`)
      return `import { join } from 'node:path'\nexport default join(import.meta.dirname, ${file})\n`
    },
  }
}
