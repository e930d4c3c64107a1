import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { entryPaths } from './scripts/entry-paths.ts'
import { traditionalPages, traditionalTexts } from './scripts/traditional-texts.ts'

const root = import.meta.dirname

/** Files of the Node side that start a process or a thread of their own, by the name they get in `out/main`. */
const mainEntries = {
  index: resolve(root, 'electron/main/index.ts'),
  engine: resolve(root, 'electron/engine/process.ts'),
  worker: resolve(root, 'electron/workers/worker.ts'),
  cli: resolve(root, 'electron/cli/index.ts'),
}

// The oldest Electron the build must run in is 33: Node 20.18, Chromium 130.
const nodeTarget = 'node20.18'
const chromeTarget = 'chrome130'

export default defineConfig({
  main: {
    plugins: [entryPaths(mainEntries), traditionalTexts(root)],
    // Its build for Node declares a `require` of its own at the top, as the bundler does: the engine would not start.
    resolve: {
      alias: [
        { find: /^fflate$/, replacement: 'fflate/browser' },
        // Its build for Node draws in all of Node's cryptography, where the engine starts, for the one function that any
        // JavaScript has today.
        { find: /^ulid$/, replacement: resolve(root, 'node_modules/ulid/dist/browser/index.js') },
      ],
    },
    build: {
      target: nodeTarget,
      rolldownOptions: {
        input: mainEntries,
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
    plugins: [vue(), traditionalTexts(root), traditionalPages(root)],
    build: {
      target: chromeTarget,
      minify: true,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
})
