// One run in a process of its own. `prepare FILE…` reads Markdown files, corrects every five-hundredth character, and
// keeps each as the project stores it, beside the file; `write FORMAT PROFILE FILE…` makes editions of what is kept, as
// the application's worker does. Prints what it took as JSON.
import { readFileSync, writeFileSync } from 'node:fs'
import { Transform } from 'prosemirror-transform'
import type { ExportFormat } from '#shared/contract/editions.ts'
import { correctReading } from '#shared/document/actions/correct-reading.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import { applySteps, type DocumentState } from '#shared/document/document-state.ts'
import { RecordSet } from '#shared/document/record-set.ts'
import type { Decoding } from '#shared/domain/source.ts'
import { needsBaseline } from '#shared/editions/make-edition-for.ts'
import { type ShippedProfileId, shippedProfiles } from '#shared/editions/shipped-profiles.ts'
import { exporterOf } from '#shared/formats/export/registry.ts'
import { importText } from '#shared/formats/import/index.ts'
import { makeEditionFile } from '../../electron/workers/tasks/edition.ts'
import { editionHead } from './edition-head.ts'

/** What a run took, without starting the process. */
export interface FormatsRun {
  ms: number
  peakBytes: number
  bytes: number
  corrections: number
}

const correctEvery = 500
const decoding: Decoding = { encoding: 'utf-8', bom: false, lineEnds: ['lf'] }
const author = { kind: 'person', name: '校对' } as const

interface Kept {
  baseline: { docJson: string; sourcesJson: string }
  present: { docJson: string; sourcesJson: string; recordsJson: string }
  corrections: number
}

function corrected(state: DocumentState): DocumentState {
  const tr = new Transform(state.doc)
  let seen = 0
  let next = correctEvery >> 1
  for (const { node, contentPos } of BlockIndex.of(state.doc).blocks) {
    node.forEach((child, offset) => {
      const length = child.text?.length ?? 0
      for (; next < seen + length; next += correctEvery) {
        const from = contentPos + offset + next - seen
        correctReading(tr, { from, to: from + 1, reading: '正', kind: 'ocr', author, at: 0 })
      }
      seen += length
    })
  }
  return applySteps(state, tr.steps)
}

const textsOf = ({ doc, sources }: Pick<DocumentState, 'doc' | 'sources'>) => ({
  docJson: JSON.stringify(doc),
  sourcesJson: JSON.stringify([...sources.values()]),
})

function prepare(file: string): FormatsRun {
  const start = performance.now()
  const before = { ...importText(readFileSync(file, 'utf8'), 'markdown', file), records: RecordSet.empty }
  const ms = performance.now() - start
  const after = corrected(before)
  const records = after.records.toAnchored(after.doc, 1)
  const present = { ...textsOf(after), recordsJson: JSON.stringify(records) }
  const kept: Kept = { baseline: textsOf(before), present, corrections: records.length }
  const json = JSON.stringify(kept)
  writeFileSync(`${file}.json`, json)
  return { ms, peakBytes: 0, bytes: json.length, corrections: records.length }
}

async function write(format: ExportFormat, profile: ShippedProfileId, file: string): Promise<FormatsRun> {
  const { baseline, present, corrections } = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Kept
  const rules = shippedProfiles[profile]
  const needs = format === 'source' || needsBaseline(rules, exporterOf(format))
  const start = performance.now()
  const { bytes } = await makeEditionFile({
    ...present,
    head: editionHead,
    baseline: needs ? baseline : null,
    options: { format, profile: rules },
    source: format === 'source' ? { bytes: readFileSync(file), format: 'markdown', decoding } : null,
    want: 'bytes',
    pictures: [],
    maskedValues: [],
    layoutJson: null,
  })
  return { ms: performance.now() - start, peakBytes: 0, bytes: bytes?.length ?? 0, corrections }
}

const [what, ...rest] = process.argv.slice(2)
const [format, profile] = rest as [ExportFormat, ShippedProfileId]
const total: FormatsRun = { ms: 0, peakBytes: 0, bytes: 0, corrections: 0 }
for (const file of what === 'prepare' ? rest : rest.slice(2)) {
  const { ms, bytes, corrections } = what === 'prepare' ? prepare(file) : await write(format, profile, file)
  total.ms += ms
  total.bytes += bytes
  total.corrections += corrections
}
total.peakBytes = process.resourceUsage().maxRSS * 1024
console.log(JSON.stringify(total))
