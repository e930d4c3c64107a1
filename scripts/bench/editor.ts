// `npm run bench:editor [-- --runs 3]`: the window at 20,000 and 1,000,000 characters with real keys and an input method, beside
// CodeMirror 6, a plain editable element and an empty window in the same Electron. Ratios of medians; milliseconds.
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepareElectron } from '../electron/prepare.ts'
import { onDisplay } from '../on-display.ts'
import { orExplain } from '../run.ts'
import { barRows, type Measured } from './editor/bars.ts'
import { baselineElectron } from './editor/baseline-app.ts'
import { markedText } from './editor/marked-text.ts'
import { coldStart, makeProject, runBaseline, runZhubi, runZhubiAndCheck } from './editor/subjects.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, displayed: { type: 'boolean' } },
})

const small = { name: 'small.txt', ...markedText(20_000, 1_000) }
const large = { name: 'large.txt', ...markedText(1_000_000, 10_000) }
const note = { name: 'note.txt', ...markedText(400, 4) }

async function measure(runs: number): Promise<void> {
  const prepared = await orExplain(prepareElectron())
  const folder = mkdtempSync(join(tmpdir(), 'zhubi-bench-editor-'))
  try {
    const baseline = await baselineElectron(prepared, folder)
    const projects = [small, large].map(text => makeProject(folder, { [note.name]: note, [text.name]: text }))
    const started = makeProject(folder, { [small.name]: small })
    const measured: Measured[] = []
    for (let at = 0; at < runs; at++) {
      const one: Measured = {
        small: await runZhubi(prepared, projects[0] as string, small),
        large: await runZhubiAndCheck(prepared, projects[1] as string, large),
        codemirror: await runBaseline(baseline, 'codemirror', large),
        contentEditable: await runBaseline(baseline, 'content-editable', large),
        start: await coldStart(prepared, [started], '.ProseMirror p'),
        emptyStart: await coldStart(baseline, ['--page=empty'], 'h1'),
      }
      measured.push(one)
      console.log(`Run ${at + 1} of ${runs}, load ${loadavg()[0]?.toFixed(1)}`)
    }
    console.table(barRows(measured))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await onDisplay(import.meta.filename, () => measure(Number(values.runs)))
