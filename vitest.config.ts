import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { traditionalPages } from './scripts/built-texts.ts'

export default defineConfig({
  plugins: [vue(), traditionalPages(import.meta.dirname)],
  test: {
    include: ['shared/**/*.test.ts', 'electron/**/*.test.ts', 'renderer/**/*.test.ts', 'scripts/**/*.test.ts'],
    setupFiles: ['renderer/testing/idle-callbacks.ts'],
    // A worker serves many files: starting one for each takes a fifth of the whole time.
    isolate: false,
    testTimeout: 20_000,
  },
})
