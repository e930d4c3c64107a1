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
/** What somebody types, character by character, and how much of it goes by while V8 still compiles what is asked. */
const typed = [...'会议要求各乡镇结合实际制定具体方案，明确责任分工，确保各项任务按时完成。']
const unmeasured = 12
/** Edits far from each other: the stretch that has changed since the last whole check grows by so much each time. */
const [scattered, apart] = [7, 300]
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
  let revision = 0
  const edited = (at: number, text: string): number => {
    // The desk's document has nodes of its own; steps fit both.
    const { steps, doc: next } = new Transform(doc).insert(at, schema.text(text))
    doc = next
    revision++
    const stepsJson = JSON.stringify(steps)
    return timed(() => {
      desk.checkFollow({ documentId, revision, stepsJson })
      if (!desk.checkChanged({ documentId })) throw new Error('A whole check is asked for')
    })
  }
  const typing = typed.map((sign, index) => edited(2_000 + index, sign)).slice(unmeasured)
  const whole = [0, 1, 2].map(() => {
    edited(100, '新')
    return timed(() => desk.check({ documentId }))
  })
  const far = Array.from({ length: scattered }, (_, index) => edited(300 + index * apart, '新'))
  const [typingMs, wholeMs, farMs] = [median(typing), median(whole), median(far)]
  return {
    'document, characters': texts.join('').length,
    'while typing, CPU ms': typingMs.toFixed(1),
    'edits far apart, CPU ms': farMs.toFixed(1),
    'whole again, CPU ms': wholeMs.toFixed(1),
    ratio: (typingMs / wholeMs).toFixed(3),
    [`below ${limitMs} ms`]: typingMs < limitMs,
  }
}

console.table(documentLengths.map(measure))
