import { runScript } from './run.ts'

/** Builds main, preload, engine, workers, command line and renderer into `out/`; gives the exit code. */
export function buildApp(): Promise<number> {
  return runScript('node_modules/electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'])
}
