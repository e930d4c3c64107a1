import { join } from 'node:path'

/** Path of the worker threads' entry: the source beside ours, or what it was built to. */
export const workerFile = import.meta.filename.endsWith('.ts')
  ? join(import.meta.dirname, '../workers/worker.ts')
  : join(import.meta.dirname, 'worker.js')
