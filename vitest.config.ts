import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { traditionalPages } from './scripts/built-texts.ts'

export default defineConfig({
  plugins: [vue(), traditionalPages(import.meta.dirname)],
  test: {
    setupFiles: ['renderer/testing/idle-callbacks.ts', 'shared/testing/property-seed.ts'],
    testTimeout: 60_000,
    // By default one core is left idle: on two cores half of what there is.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'window', include: ['renderer/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'engine',
          include: ['shared/**/*.test.ts', 'electron/**/*.test.ts', 'scripts/**/*.test.ts'],
          // A worker serves many files: starting one for each takes a fifth of the whole time. They leave no page behind.
          isolate: false,
        },
      },
    ],
  },
})
