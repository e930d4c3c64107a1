import { buildApp } from './build.ts'
import { withDisplay } from './display.ts'
import { exitOnFailure, run } from './run.ts'
import { ensureSystemLibraries } from './system-libraries.ts'

/** Tells a script that it has been started again with all it needs. */
const startedFlag = '--displayed'

/**
 * Does a script's work where the application is built and a display is there: first builds it and starts `script` again
 * under a display, a virtual one where there is no other; there, works. The flag is to be let through by `parseArgs`.
 */
export async function onDisplay(script: string, work: () => Promise<void>): Promise<void> {
  if (process.argv.includes(startedFlag)) return work()
  await ensureSystemLibraries()
  exitOnFailure(await buildApp())
  const [command, ...args] = withDisplay([process.execPath, script, ...process.argv.slice(2), startedFlag])
  process.exitCode = await run(command, args)
}
