import type { DocumentState } from '#shared/document/document-state.ts'
import { layoutFromJson } from '#shared/document/layout-json.ts'
import { RecordSet } from '#shared/document/record-set.ts'
import type { EditionProfile } from '#shared/domain/edition-profile.ts'
import type { AnchoredRecord } from '#shared/domain/record.ts'
import { ocrFormats } from '#shared/domain/source.ts'
import { noLayout } from '#shared/domain/source-layout.ts'
import { anthologyOf } from '#shared/editions/anthology.ts'
import { chosenPart } from '#shared/editions/chosen-part.ts'
import type { Edition } from '#shared/editions/edition.ts'
import { sampleOf } from '#shared/editions/edition-sample.ts'
import { maskLeaks, mayLeak } from '#shared/editions/edition-text.ts'
import { facsimileOf } from '#shared/editions/facsimile.ts'
import type { ConvertText } from '#shared/editions/house-style.ts'
import { imageOf, showsImages } from '#shared/editions/images.ts'
import { makeEditionFor } from '#shared/editions/make-edition-for.ts'
import { sourceTextOf } from '#shared/editions/source-text.ts'
import type { Exporter } from '#shared/formats/export/exporter.ts'
import { exporterOf } from '#shared/formats/export/registry.ts'
import { decode, decodePieces, encode, encodePieces } from '#shared/formats/import/index.ts'
import { importTools } from '../import-tools.ts'
import type { EditionRequest, EditionResult, WorkerTasks } from '../protocol.ts'
import { takeTexts, textOf } from './document-texts.ts'

/** Corrections seldom make a recogniser's file longer than this. */
const roomToGrow = 1.02

const nothing: EditionResult = {
  bytes: null,
  editionJson: null,
  images: [],
  sample: null,
  summary: null,
  leaks: [],
}

/** Makes the edition of one document: its summary, and what else is wanted of it. */
export async function makeEditionFile(input: EditionRequest): Promise<EditionResult> {
  if (input.want === 'bytes' && input.options.format === 'source')
    return { ...nothing, bytes: await sourceBytes(input) }
  const state = stateOf(input, takeTexts(input))
  const { options, want } = input
  const exporter = exporterOf(options.format)
  const edition = await editionOf(state, input, exporter)
  const leaks = want === 'summary' && mayLeak(options) ? maskLeaks(edition, input.maskedValues, state) : []
  const result: EditionResult = { ...nothing, summary: edition.summary, leaks }
  if (want === 'bytes') return { ...result, bytes: written(edition, exporter) }
  if (want === 'blocks') return { ...result, editionJson: JSON.stringify(edition) }
  if (want === 'edition') return { ...result, ...partOf(edition, input.choice) }
  return want === 'sample' ? { ...result, sample: sampleOf(edition, exporter) } : result
}

function stateOf(
  { recordsJson }: EditionRequest,
  { doc, sources }: Pick<DocumentState, 'doc' | 'sources'>,
): DocumentState {
  return { doc, sources, records: RecordSet.fromAnchored(doc, JSON.parse(recordsJson) as AnchoredRecord[]) }
}

/** What an anthology takes of an edition. */
function partOf(edition: Edition, choice: EditionRequest['choice']): Pick<EditionResult, 'editionJson' | 'images'> {
  const part = chosenPart(edition, choice ?? { by: 'whole' })
  if (!part) return { editionJson: null, images: [] }
  const { images, ...rest } = part
  return { editionJson: JSON.stringify(rest), images: images ? [...images] : [] }
}

/** Puts parts together into one file. */
export const makeAnthologyFile: WorkerTasks['anthology'] = ({ parts, options, title }) => {
  const editions = parts.map(({ editionJson, images }) => ({
    ...(JSON.parse(editionJson) as Edition),
    ...(showsImages(options.format) ? { images: new Map(images) } : {}),
  }))
  return { bytes: written(anthologyOf(editions, title), exporterOf(options.format)) }
}

async function editionOf(state: DocumentState, input: EditionRequest, exporter: Exporter): Promise<Edition> {
  const { options, head } = input
  const convert = await converterOf(options.profile)
  const baseline = input.baseline && takeTexts(input.baseline)
  const edition = makeEditionFor(state, options.profile, exporter, {
    head,
    baseline,
    trace: input.want === 'edition',
    ...(convert ? { convert } : {}),
  })
  return { ...edition, ...(await fromSource(state, input)) }
}

/** What an edition takes from the source beside the text: its pages, its pictures. */
async function fromSource(
  state: DocumentState,
  { layout: layoutBytes, source, options, pictures }: EditionRequest,
): Promise<Pick<Edition, 'facsimile' | 'images'>> {
  const layout = layoutBytes === null ? noLayout : layoutFromJson(textOf(layoutBytes))
  if (options.format === 'tei') {
    const facsimile = facsimileOf(state, layout)
    return facsimile ? { facsimile } : {}
  }
  if (!source || options.format === 'source') return {}
  const { sourceImages } = await import('#shared/formats/import/source-images.ts')
  const { encoding } = source.decoding
  const images = await sourceImages(state, { ...source, encoding, layout }, importTools)
  for (const [address, bytes] of pictures) {
    const image = imageOf(bytes)
    if (image) images.set(address, image)
  }
  return { images }
}

/** The tables of the scripts are large: they are loaded for profiles that convert. */
async function converterOf({ script }: EditionProfile): Promise<ConvertText | null> {
  return script === 'keep' ? null : (await import('#shared/editions/script.ts')).scriptConverter(script)
}

function written(edition: Edition, exporter: Exporter): Uint8Array {
  const content = exporter.write(edition)
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/** Source text goes back in the encoding that it came in. */
async function sourceBytes(input: EditionRequest): Promise<Uint8Array> {
  const { source, baseline } = input
  if (!source || !baseline) throw new TypeError('Source text needs the source')
  const { encoding } = source.decoding
  const whole = () => decode(source.bytes, encoding).text
  if (ocrFormats.has(source.format)) {
    const { correctedOcr } = await import('#shared/formats/corrected-ocr/index.ts')
    const states = { current: () => takeTexts(input), baseline: () => takeTexts(baseline) }
    const pieces = decodePieces(source.bytes, encoding)?.pieces ?? [whole()]
    return encodePieces(correctedOcr(source.format, states, pieces), source.decoding, source.bytes.length * roomToGrow)
  }
  return encode(sourceTextOf(stateOf(input, takeTexts(input)), takeTexts(baseline), whole()), source.decoding)
}
