// `npm run bench:recheck`: what a re-check while typing costs, beside a whole check of the same document.
import { Transform } from 'prosemirror-transform'
import { schema } from '#shared/document/schema.ts'
import { documentOf } from '#shared/document/sections.ts'
import { newId } from '#shared/domain/id.ts'
import { CheckDesk } from '../../electron/workers/tasks/check.ts'
import { longText } from './long-text.ts'
import { median } from './numbers.ts'

/** UTF-16 units: the longest block that an import makes, and documents from a report to a book. */
const blockLength = 5_000
const documentLengths = [20_000, 100_000, 300_000]
const rounds = 7
/** A block of 5,000 characters is read in less than this. Milliseconds. */
const limitMs = 30

/** Milliseconds of processor time, which a busy machine changes less than the clock's. */
function timed(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function measure(length: number): object {
  const lines = longText(length * 3)
    .split('\n')
    .filter(line => line.trim() !== '')
  const long = lines.filter(line => line.length > 30).join('')
  const texts = [long.slice(0, blockLength)]
  for (let held = blockLength, at = 0; held < length && at < lines.length; at++) {
    texts.push(lines[at] as string)
    held += (lines[at] as string).length
  }
  const paragraph = (text: string) => schema.node('paragraph', { id: newId() }, text === '' ? [] : [schema.text(text)])
  let doc = documentOf(texts.map(paragraph))
  const desk = new CheckDesk()
  const documentId = 'a'
  const input = { documentId, name: 'a.txt', format: 'text' as const, sourcesJson: '[]', statedJson: '{}' }
  desk.checkUpdate({ ...input, revision: 0, docJson: JSON.stringify(doc) })
  desk.check({ documentId })
  const quick: number[] = []
  const whole: number[] = []
  for (let revision = 1; revision <= rounds; revision++) {
    // The desk's document has nodes of its own; steps fit both.
    const { steps, doc: next } = new Transform(doc).insert(2 + revision * 300, schema.text('新'))
    doc = next
    const stepsJson = JSON.stringify(steps)
    quick.push(
      timed(() => {
        desk.checkFollow({ documentId, revision, stepsJson })
        if (!desk.checkChanged({ documentId })) throw new Error('A whole check is asked for')
      }),
    )
    whole.push(timed(() => desk.check({ documentId })))
  }
  const [quickMs, wholeMs] = [median(quick), median(whole)]
  return {
    'document, characters': texts.join('').length,
    'changed block, CPU ms': quickMs.toFixed(1),
    'whole again, CPU ms': wholeMs.toFixed(1),
    ratio: (quickMs / wholeMs).toFixed(3),
    [`below ${limitMs} ms`]: quickMs < limitMs,
  }
}

console.table(documentLengths.map(measure))
