import type { DocumentState } from '#shared/document/document-state.ts'
import { RecordSet } from '#shared/document/record-set.ts'
import type { AnchoredRecord } from '#shared/domain/record.ts'
import { makeEdition } from '#shared/editions/edition.ts'
import { sourceTextOf } from '#shared/editions/source-text.ts'
import { exportFormats } from '#shared/formats/export/registry.ts'
import { decode, encode } from '#shared/formats/import/index.ts'
import type { EditionRequest, WorkerTasks } from '../protocol.ts'
import { readTexts } from './document-texts.ts'

/** Makes the edition of one document: its summary, and its bytes when they are wanted. */
export const makeEditionFile: WorkerTasks['edition'] = input => {
  const { doc, sources } = readTexts(input)
  const records = RecordSet.fromAnchored(doc, JSON.parse(input.recordsJson) as AnchoredRecord[])
  const state = { doc, records, sources }
  const edition = makeEdition(state, input.options)
  if (!input.write) return { bytes: null, summary: edition.summary }
  const { format } = input.options
  const bytes =
    format === 'source' ? sourceBytes(state, input) : new TextEncoder().encode(exportFormats[format].write(edition))
  return { bytes, summary: edition.summary }
}

/** Source text goes back in the encoding that it came in. */
function sourceBytes(state: DocumentState, { source }: EditionRequest): Uint8Array {
  if (!source) throw new TypeError('Source text needs the source')
  const { text } = decode(source.bytes, source.decoding.encoding)
  return encode(sourceTextOf(state, readTexts(source.baseline), text), source.decoding)
}
