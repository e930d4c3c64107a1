// `npm run verify:kills [-- --engine 150 --window 50 --parts 50]`: kills the engine, the application, and inside it the
// engine alone and the process that draws the window alone, in the middle of work, again and again, and looks each time
// whether the project opens and holds all that it must.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { onDisplay } from '../on-display.ts'
import { killEngines } from './kills/engine-kills.ts'
import { killParts } from './kills/part-kills.ts'
import { killWindows } from './kills/window-kills.ts'

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: '150' },
    window: { type: 'string', default: '50' },
    parts: { type: 'string', default: '50' },
    displayed: { type: 'boolean' },
  },
})

async function verify(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhubi-kills-'))
  try {
    const engine = await killEngines(folder, Number(values.engine))
    const window = await killWindows(folder, Number(values.window))
    const parts = await killParts(folder, Number(values.parts))
    const outcomes = { engine, window, 'engine alone': parts.engine, 'renderer alone': parts.renderer }
    for (const [what, { faults }] of Object.entries(outcomes))
      for (const fault of faults) console.error(`${what}: ${fault}`)
    console.table(
      Object.entries(outcomes).map(([what, { faults, ...rest }]) => ({ what, ...rest, faults: faults.length })),
    )
    process.exitCode = Object.values(outcomes).some(({ faults }) => faults.length > 0) ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await onDisplay(import.meta.filename, () => verify())
