// Starts the command line from its sources. Plain JavaScript: with everything below in the compile cache, Node need not
// load what strips types at all.
import { enableCompileCache } from 'node:module'

enableCompileCache()
const { start } = await import('../electron/cli/start.ts')
await start(async () => (await import('./electron/application-from-source.ts')).applicationFromSource())
