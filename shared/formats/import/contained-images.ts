import type { DocumentState } from '../../document/document-state.ts'
import { forEachTextBlock } from '../../document/sections.ts'
import type { SourceFormat } from '../../domain/source.ts'
import type { SourceLayout } from '../../domain/source-layout.ts'
import { type EditionImage, imageOf } from '../../editions/images.ts'
import { isEmbedded } from './embedded-image.ts'
import type { ImportTools } from './importer.ts'
import { memberAt } from './member-at.ts'

/** All pictures of a document together may have so many bytes. */
const mostBytes = 200_000_000

/** A source that is a container, and how its text lies in it. */
export interface ContainerSource {
  format: SourceFormat
  bytes: Uint8Array
  layout: SourceLayout
  /** The one address that is wanted; all by default. */
  only?: string
}

/**
 * The pictures that a document shows and its source holds, by the address that the document names them by. What is no
 * picture, is missing, or could be one of several is left out.
 */
export async function containedImages(
  { doc, sources }: Pick<DocumentState, 'doc' | 'sources'>,
  { format, bytes, layout, only }: ContainerSource,
  tools: ImportTools,
): Promise<Map<string, EditionImage>> {
  const members = new Map<string, string | null>()
  forEachTextBlock(doc, block => {
    block.forEach(child => {
      const address = child.type.name === 'image' ? (child.attrs.src as string) : ''
      if (address === '' || isEmbedded(address) || (only !== undefined && address !== only)) return
      const start = sources.get(block.attrs.id as string)?.start ?? 0
      const part = layout.parts.find(each => each.start <= start && start < each.end)?.name
      const member = memberAt(format === 'docx' ? 'word/document.xml' : (part ?? ''), address)
      members.set(address, members.has(address) && members.get(address) !== member ? null : member)
    })
  })
  const images = new Map<string, EditionImage>()
  if (members.size === 0) return images
  const zip = await tools.openZip(bytes)
  let total = 0
  for (const [address, member] of members) {
    if (member === null || !zip.names.includes(member)) continue
    const image = imageOf(await zip.read(member))
    total += image?.bytes.length ?? 0
    if (image && total <= mostBytes) images.set(address, image)
  }
  return images
}
