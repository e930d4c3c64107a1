import { AppError } from '../../domain/errors.ts'
import { type Decoding, ocrFormats, type SourceFormat } from '../../domain/source.ts'
import { type Decoded, decode, decodePieces } from './decode.ts'
import { detectBinary } from './detect-binary.ts'
import { detectFormat } from './detect-format.ts'
import { binaryFormatOf } from './extensions.ts'
import type { ImportedDocument } from './imported-document.ts'
import type { BinaryImporter, ImportTools, TextImporter } from './importer.ts'
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
  /** What source offsets count; made when it is asked for, where it need not be there whole. */
  text(): string
  /** Whether the text must be kept, because reading the bytes again might give another one. */
  keepsText: boolean
}

/** How bytes that are no text count as decoded. */
const undecoded: Decoding = { encoding: 'utf-8', bom: false, lineEnds: [] }

/**
 * Reads a file into a document. What is no text is read as what it is, whatever format is asked for. Throws AppError
 * `file_empty`, `file_binary`, `encoding_wrong`, `format_unknown`, `file_damaged`, `file_encrypted`, `file_too_complex`.
 */
export async function importSource(input: SourceInput, tools: ImportTools): Promise<ImportedSource> {
  const { bytes, name } = input
  const binary = await detectBinary(bytes, name, tools)
  if (binary) return readBinary(binary, bytes, name, tools)
  const inPieces = await readInPieces(input)
  if (inPieces) return inPieces
  const { text, decoding, sure } = await decodeNamed(input)
  const chosen = input.format && (await importers[input.format]())
  const format = input.format && chosen?.kind === 'text' ? input.format : detectFormat(name, text)
  const importer = (await importers[format]()) as TextImporter
  return { ...importer.read(text, name), format, decoding, sure, text: () => text, keepsText: false }
}

/** A text under the name of a document of another kind is read; what is neither was such a document once. */
async function decodeNamed({ bytes, name, encoding }: SourceInput): Promise<Decoded> {
  try {
    return decode(bytes, encoding, await declaredEncodingOf(bytes))
  } catch (error) {
    const isNoText = error instanceof AppError && (error.code === 'encoding_wrong' || error.code === 'file_binary')
    throw isNoText && binaryFormatOf(name) ? new AppError('file_damaged', {}, error) : error
  }
}

/** Bytes of UTF-8 that tell a format at most. */
const headSize = 65_536

/** Recognised pages, which tell so much of each word that their text is many times the document's. */
async function readInPieces({ bytes, name, ...input }: SourceInput): Promise<ImportedSource | null> {
  const format = input.format ?? detectFormat(name, new TextDecoder().decode(bytes.subarray(0, headSize)))
  if (!ocrFormats.has(format)) return null
  const importer = await importers[format]()
  const decoded = decodePieces(bytes, input.encoding)
  if (importer.kind !== 'text' || !importer.readPieces || !decoded) return null
  const { pieces, decoding, sure } = decoded
  const text = () => decode(bytes, decoding.encoding).text
  return { ...importer.readPieces(pieces, name), format, decoding, sure, text, keepsText: false }
}

async function readBinary(
  format: SourceFormat,
  bytes: Uint8Array,
  name: string,
  tools: ImportTools,
): Promise<ImportedSource> {
  const importer = (await importers[format]()) as BinaryImporter
  const { text, ...document } = await importer.read(bytes, name, tools)
  return { ...document, format, decoding: undecoded, sure: true, text: () => text, keepsText: importer.textOf === null }
}

async function declaredEncodingOf(bytes: Uint8Array): Promise<string | null> {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  if (!/<(?:!doctype|html|head|meta|\?xml)/i.test(head)) return null
  return (await import('./declared-encoding.ts')).declaredEncoding(bytes)
}

/** A source as it is kept. `text` is what was kept of its text. */
export interface KeptSource {
  bytes: Uint8Array
  format: SourceFormat
  decoding: Decoding
  text: string | null
}

/** The text that the source offsets of a document count, from the bytes again. Throws as `importSource` does. */
export async function readSourceText(source: KeptSource, tools: ImportTools): Promise<string> {
  if (source.text !== null) return source.text
  const importer = await importers[source.format]()
  if (importer.kind === 'binary') return (await importer.textOf?.(source.bytes, tools)) ?? ''
  return decode(source.bytes, source.decoding.encoding).text
}

/** The document that a plain text holds. `name` is its file's name, the title of last resort. */
export function importText(text: string, format: 'text' | 'markdown', name: string): ImportedDocument {
  return (format === 'text' ? textImporter : markdownImporter).read(text, name)
}
