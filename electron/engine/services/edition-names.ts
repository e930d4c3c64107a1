import type { ExportFormat } from '#shared/contract/editions.ts'
import { ocrFormats, type SourceFormat } from '#shared/domain/source.ts'
import { exporterOf } from '#shared/formats/export/registry.ts'

const longest = 80
/** Names that Windows keeps for devices, whatever their extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what a file name must not have.
const forbidden = /[\u0000-\u001f\u007f<>:"/\\|?*]+/g

/** A title as a file name (without extension) that Windows, macOS and Linux all take. */
export function fileNameOf(title: string): string {
  const clean = title.normalize('NFC').replace(forbidden, ' ').replace(/\s+/g, ' ').trim()
  const short = Array.from(clean)
    .slice(0, longest)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (short === '') return 'document'
  return reserved.test(short.split('.')[0] ?? '') ? `_${short}` : short
}

/** The ending of the files of a format, without the dot. */
export function extensionOf(format: ExportFormat): string {
  return format === 'pdf' ? 'pdf' : exporterOf(format).extension
}

function sourceExtension(format: SourceFormat): string {
  if (format === 'hocr') return 'hocr'
  if (ocrFormats.has(format)) return 'xml'
  return format === 'markdown' ? 'md' : 'txt'
}

/**
 * File names of documents by id. They are made over all documents of the project in its order, so that a document's
 * name does not depend on which ones are exported together; like titles are numbered.
 */
export function editionNames(
  documents: readonly { id: string; title: string; format: SourceFormat }[],
  format: ExportFormat,
): Map<string, string> {
  const taken = new Set<string>()
  return new Map(
    documents.map(document => {
      const extension = format === 'source' ? sourceExtension(document.format) : extensionOf(format)
      const name = fileNameOf(document.title)
      let free = `${name}.${extension}`
      for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} (${number}).${extension}`
      taken.add(free.toLowerCase())
      return [document.id, free]
    }),
  )
}
