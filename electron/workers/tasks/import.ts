import type { Node } from 'prosemirror-model'
import { layoutToJson } from '#shared/document/layout-json.ts'
import { forEachTextBlock } from '#shared/document/sections.ts'
import { type BlockRole, rolesLeftOut } from '#shared/domain/block.ts'
import { plainFormats } from '#shared/domain/source.ts'
import { decode, detectBinary, detectFormat, importSource } from '#shared/formats/import/index.ts'
import { picturesBeside } from '#shared/formats/import/pictures-beside.ts'
import { packedRows } from '../block-rows.ts'
import { importTools } from '../import-tools.ts'
import type { DecodedSample, ImportedRows, TaskInput } from '../protocol.ts'

/** Makes a document of one file. Throws AppError as `importSource` does. */
export const importFile = async (input: TaskInput<'import'>): Promise<ImportedRows> => {
  const { title, decoding, format, doc, sources, fidelity, layout, annotations, text, keepsText } = await importSource(
    input,
    importTools,
  )
  return {
    title,
    decoding,
    format,
    fidelity,
    layout: layout.parts.length + layout.zones.length > 0 ? new TextEncoder().encode(layoutToJson(layout)) : null,
    annotations,
    text: keepsText ? text() : null,
    pictures: picturesBeside({ doc, layout }, format, input.name),
    length: doc.textContent.length,
    rows: packedRows(doc, sources),
  }
}

const sampleLength = 2000

/** How one file would be read: a plain text as it is decoded, anything else as the document's text. Throws as `importFile`. */
export const previewFile = async (input: TaskInput<'preview'>): Promise<DecodedSample> => {
  if (
    (!input.format || plainFormats.has(input.format)) &&
    !(await detectBinary(input.bytes, input.name, importTools))
  ) {
    const { text, decoding, sure } = decode(input.bytes, input.encoding)
    const format = input.format ?? detectFormat(input.name, text)
    if (plainFormats.has(format)) {
      return {
        encoding: decoding.encoding,
        format,
        sure,
        sample: text.slice(0, sampleLength),
        fidelity: null,
        pictures: [],
      }
    }
  }
  const { decoding, format, sure, doc, layout, fidelity } = await importSource(input, importTools)
  const pictures = picturesBeside({ doc, layout }, format, input.name)
  return { encoding: decoding.encoding, format, sure, sample: sampleOf(doc), fidelity, pictures }
}

/** The first of the text that an edition would print. */
function sampleOf(doc: Node): string {
  let sample = ''
  forEachTextBlock(doc, block => {
    const isLeftOut = rolesLeftOut.has(block.attrs.role as BlockRole)
    if (sample.length < sampleLength && !isLeftOut && block.content.size > 0) sample += `${block.textContent}\n`
  })
  return sample
}
