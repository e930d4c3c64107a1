import type { Decoding, SourceFormat } from '../../domain/source.ts'
import { decode } from './decode.ts'
import { detectFormat } from './detect-format.ts'
import type { ImportedDocument } from './imported-document.ts'
import { markdownImporter } from './markdown/index.ts'
import { importers } from './registry.ts'
import { textImporter } from './text/index.ts'

/** A file to import, and what is known of it beforehand. */
export interface SourceInput {
  bytes: Uint8Array
  name: string
  encoding?: string | undefined
  format?: SourceFormat | undefined
}

/** What import makes of a file. */
export interface ImportedSource extends ImportedDocument {
  format: SourceFormat
  decoding: Decoding
  /** Whether the encoding is certain. */
  sure: boolean
  /** What source offsets count. */
  text: string
}

/**
 * Reads a file into a document. Throws AppError `file_empty`, `file_binary`, `encoding_wrong`, `file_too_complex`.
 */
export async function importSource(input: SourceInput): Promise<ImportedSource> {
  const { bytes, name, encoding } = input
  const { text, decoding, sure } = decode(bytes, encoding, await declaredEncodingOf(bytes))
  const format = input.format ?? detectFormat(name, text)
  const importer = await importers[format]()
  return { ...importer.read(text, name), format, decoding, sure, text }
}

async function declaredEncodingOf(bytes: Uint8Array): Promise<string | null> {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  if (!/<(?:!doctype|html|head|meta|\?xml)/i.test(head)) return null
  return (await import('./declared-encoding.ts')).declaredEncoding(bytes)
}

/** The document that a plain text holds. `name` is its file's name, the title of last resort. */
export function importText(text: string, format: 'text' | 'markdown', name: string): ImportedDocument {
  return (format === 'text' ? textImporter : markdownImporter).read(text, name)
}
