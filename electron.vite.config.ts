import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { dependencies } from './package.json' with { type: 'json' }
import { builtTexts, traditionalPages } from './scripts/built-texts.ts'
import { entryPaths } from './scripts/entry-paths.ts'
import { oneFileEntries } from './scripts/one-file-entries.ts'
import { pdfData } from './scripts/pdf-data.ts'

const root = import.meta.dirname

/** Files of the Node side that start a process or a thread of their own, by the name they get in `out/main`. */
const mainEntries = {
  index: resolve(root, 'electron/main/index.ts'),
  engine: resolve(root, 'electron/engine/process.ts'),
  worker: resolve(root, 'electron/workers/worker.ts'),
  cli: resolve(root, 'electron/cli/index.ts'),
}
/** Those that a person waits for when the application starts. */
const { index, engine, ...laterEntries } = mainEntries

// The oldest Electron the build must run in is 33: Node 20.18, Chromium 130.
const nodeTarget = 'node20.18'
const chromeTarget = 'chrome130'

const mainPlugins = () => [entryPaths(mainEntries), builtTexts(root)]
// Their builds for Node are not for what starts: the one declares a `require` of its own at the top, as the bundler does; the
// other draws in all of Node's cryptography for the one function that any JavaScript has today.
const mainResolve = {
  alias: [
    { find: /^fflate$/, replacement: 'fflate/browser' },
    { find: /^ulid$/, replacement: resolve(root, 'node_modules/ulid/dist/browser/index.js') },
  ],
}

/** Main and the engine: one file each. */
const startingEntries = oneFileEntries({
  entries: { index, engine },
  imported: ['engine'],
  external: ['electron', ...Object.keys(dependencies)],
  config: () => ({
    logLevel: 'warn',
    plugins: mainPlugins(),
    resolve: mainResolve,
    build: { outDir: resolve(root, 'out/main'), target: nodeTarget, minify: false },
  }),
})

export default defineConfig({
  main: {
    plugins: [...mainPlugins(), startingEntries],
    resolve: mainResolve,
    build: {
      target: nodeTarget,
      rolldownOptions: {
        input: laterEntries,
        // Chunks lie beside the entries, so `import.meta.dirname` is `out/main` in every file.
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      // A sandboxed preload can require nothing but Electron: one CommonJS file with all inside.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [vue(), builtTexts(root), traditionalPages(root), pdfData()],
    worker: { format: 'es' },
    build: {
      target: chromeTarget,
      minify: true,
      // Read from the disk, not over a network.
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input: resolve(root, 'renderer/index.html'),
        // What the first text needs is one file: every file more costs main as much as the window.
        output: {
          codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
        },
      },
    },
  },
})
