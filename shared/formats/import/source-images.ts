import type { DocumentState } from '../../document/document-state.ts'
import { forEachTextBlock } from '../../document/sections.ts'
import type { EditionImage } from '../../editions/images.ts'
import { type ContainerSource, containedImages } from './contained-images.ts'
import { decode } from './decode.ts'
import { embeddedImages, isEmbedded } from './embedded-image.ts'
import { readSourceText } from './import-source.ts'
import type { ImportTools } from './importer.ts'

/** The source of a document that may hold pictures, and the encoding it is read in. */
export interface PictureSource extends ContainerSource {
  encoding: string
}

/**
 * The pictures that a document shows and its source holds, by the address that the document names them by: members of a
 * container, and bytes that stand in the text.
 */
export async function sourceImages(
  state: Pick<DocumentState, 'doc' | 'sources'>,
  source: PictureSource,
  tools: ImportTools,
): Promise<Map<string, EditionImage>> {
  const { format, bytes, encoding, only } = source
  const embedded = new Set<string>()
  forEachTextBlock(state.doc, block => {
    block.forEach(({ type, attrs }) => {
      const address = type.name === 'image' ? (attrs.src as string) : ''
      if (isEmbedded(address) && (only === undefined || address === only)) embedded.add(address)
    })
  })
  const isPacked = format === 'docx' || format === 'epub'
  const images = isPacked ? await containedImages(state, source, tools) : new Map<string, EditionImage>()
  if (embedded.size === 0) return images
  const decoding = { encoding, bom: false, lineEnds: [] }
  const text = isPacked
    ? await readSourceText({ bytes, format, decoding, text: null }, tools)
    : decode(bytes, encoding).text
  return new Map([...images, ...embeddedImages(text, embedded)])
}
