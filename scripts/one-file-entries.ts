import { isBuiltin } from 'node:module'
import { build, type InlineConfig, type Plugin } from 'vite'

/** What is bundled, and how it is found when it runs. */
interface Options {
  /** The entries' files by their names in the folder of what is built. */
  entries: Readonly<Record<string, string>>
  /** Those of them that Electron imports as a module, as the entry of a utility process. */
  imported: readonly string[]
  /** Packages that are not bundled, with all that is below them. */
  external: readonly string[]
  /** How each of them is bundled beside that; plugins are made anew for each. */
  config(): InlineConfig
}

/**
 * Bundles entries each by itself: all that it needs at its start in one CommonJS file, beside which lies only what it loads
 * later. A module for each piece, found and read one after the other, took main and the engine a tenth of a start; and what
 * Electron imports is CommonJS behind one line, since what is named in it would be looked for in the whole file.
 */
export function oneFileEntries({ entries, imported, external, config }: Options): Plugin {
  const isExternal = (id: string) => isBuiltin(id) || external.some(name => id === name || id.startsWith(`${name}/`))
  return {
    name: 'zhubi:one-file-entries',
    apply: 'build',
    async closeBundle() {
      for (const [name, file] of Object.entries(entries)) {
        const given = config()
        const output = {
          format: 'cjs' as const,
          entryFileNames: '[name].cjs',
          chunkFileNames: `${name}-[name]-[hash].cjs`,
          comments: { annotation: false, jsdoc: false },
        }
        await build({
          ...given,
          configFile: false,
          plugins: [...(given.plugins ?? []), ...(imported.includes(name) ? [gate(name)] : [])],
          build: {
            ...given.build,
            ssr: true,
            emptyOutDir: false,
            rolldownOptions: {
              input: { [name]: file },
              external: isExternal,
              output,
              // What the start draws in all the same is no mistake.
              checks: { ineffectiveDynamicImport: false },
            },
          },
          ssr: { noExternal: true },
        })
      }
    },
  }
}

/** The module that Electron imports. */
const gate = (name: string): Plugin => ({
  name: 'zhubi:gate',
  generateBundle() {
    const source = `import { createRequire } from 'node:module'\ncreateRequire(import.meta.url)('./${name}.cjs')\n`
    this.emitFile({ type: 'asset', fileName: `${name}.js`, source })
  },
})
