// One run in a process of its own. `prepare FILE…` reads Markdown or OCR files, corrects every five-hundredth character, and
// keeps each as the project stores it, beside the file; `write FORMAT PROFILE FILE…` makes editions of what is kept, as
// the application's worker does. Prints what it took as JSON.
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { ExportFormat } from '#shared/contract/editions.ts'
import { applySteps, type DocumentState } from '#shared/document/document-state.ts'
import { RecordSet } from '#shared/document/record-set.ts'
import type { Decoding, SourceFormat } from '#shared/domain/source.ts'
import { needsBaseline } from '#shared/editions/make-edition-for.ts'
import { type ShippedProfileId, shippedProfiles } from '#shared/editions/shipped-profiles.ts'
import { exporterOf } from '#shared/formats/export/registry.ts'
import { importSource, importText } from '#shared/formats/import/index.ts'
import { importTools } from '#workers/import-tools.ts'
import { makeEditionFile } from '../../electron/workers/tasks/edition.ts'
import { correctedEvery } from './corrected-every.ts'
import { editionHead } from './edition-head.ts'

/** What a run took, without starting the process. */
export interface FormatsRun {
  ms: number
  peakBytes: number
  bytes: number
  corrections: number
}

const decoding: Decoding = { encoding: 'utf-8', bom: false, lineEnds: ['lf'] }

/** What is kept of a file, each beside it, so that what a run reads is no bigger than what a worker is given. */
const keptTexts = ['docJson', 'sourcesJson', 'recordsJson'] as const
type KeptTexts = Record<(typeof keptTexts)[number], string>
const keptPath = (file: string, of: 'baseline' | 'present', name: string) => `${file}.${of}.${name}`

function keep(file: string, of: 'baseline' | 'present', texts: KeptTexts): number {
  for (const name of keptTexts) writeFileSync(keptPath(file, of, name), texts[name])
  return keptTexts.reduce((sum, name) => sum + texts[name].length, 0)
}

const keptOf = (file: string, of: 'baseline' | 'present') => ({
  doc: readFileSync(keptPath(file, of, 'docJson')),
  sources: readFileSync(keptPath(file, of, 'sourcesJson')),
  recordsJson: readFileSync(keptPath(file, of, 'recordsJson'), 'utf8'),
})

const textsOf = ({ doc, sources }: Pick<DocumentState, 'doc' | 'sources'>) => ({
  docJson: JSON.stringify(doc),
  sourcesJson: JSON.stringify([...sources.values()]),
})

async function prepare(file: string): Promise<FormatsRun> {
  const start = performance.now()
  const { doc, sources } = await imported(file)
  const before = { doc, sources, records: RecordSet.empty }
  const ms = performance.now() - start
  const after = applySteps(before, correctedEvery(before.doc).steps)
  const records = after.records.toAnchored(after.doc, 1)
  const bytes =
    keep(file, 'baseline', { ...textsOf(before), recordsJson: '[]' }) +
    keep(file, 'present', { ...textsOf(after), recordsJson: JSON.stringify(records) })
  return { ms, peakBytes: 0, bytes, corrections: records.length }
}

const imported = async (file: string): Promise<Pick<DocumentState, 'doc' | 'sources'>> =>
  formatOf(file) === 'markdown'
    ? importText(readFileSync(file, 'utf8'), 'markdown', file)
    : importSource({ bytes: readFileSync(file), name: basename(file) }, importTools)

/** Files are named by their formats. */
const formatOf = (file: string): SourceFormat =>
  file.endsWith('.md') ? 'markdown' : (basename(file).split('.')[1] as SourceFormat)

async function write(format: ExportFormat, profile: ShippedProfileId, file: string): Promise<FormatsRun> {
  const rules = shippedProfiles[profile]
  const needs = format === 'source' || needsBaseline(rules, exporterOf(format))
  const start = performance.now()
  const { bytes } = await makeEditionFile({
    ...keptOf(file, 'present'),
    head: editionHead,
    baseline: needs ? keptOf(file, 'baseline') : null,
    options: { format, profile: rules },
    source: format === 'source' ? { bytes: readFileSync(file), format: formatOf(file), decoding } : null,
    want: 'bytes',
    pictures: [],
    maskedValues: [],
    layout: null,
  })
  return { ms: performance.now() - start, peakBytes: 0, bytes: bytes?.length ?? 0, corrections: 0 }
}

const [what, ...rest] = process.argv.slice(2)
const [format, profile] = rest as [ExportFormat, ShippedProfileId]
const total: FormatsRun = { ms: 0, peakBytes: 0, bytes: 0, corrections: 0 }
for (const file of what === 'prepare' ? rest : rest.slice(2)) {
  const { ms, bytes, corrections } = what === 'prepare' ? await prepare(file) : await write(format, profile, file)
  total.ms += ms
  total.bytes += bytes
  total.corrections += corrections
}
total.peakBytes = process.resourceUsage().maxRSS * 1024
console.log(JSON.stringify(total))
