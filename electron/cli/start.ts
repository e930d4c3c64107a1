import * as nodeModule from 'node:module'
import type { FindApplication } from './application.ts'
import { keepYouthSmall } from './small-youth.ts'

/** Runs the command line that this process was started with. */
export async function start(findApplication?: FindApplication): Promise<void> {
  keepYouthSmall()
  // Compiled code is kept between runs where Node can do so (22.8 and later).
  nodeModule.enableCompileCache?.()
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2), findApplication)
}
