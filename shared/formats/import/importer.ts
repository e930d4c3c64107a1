import type { SourceFormat } from '../../domain/source.ts'
import type { ImportedDocument } from './imported-document.ts'
import type { PdfContent } from './pdf/pdf-content.ts'

/** The files inside a zip container, read one by one within limits. */
export interface ZipMembers {
  names: readonly string[]
  /** Throws AppError `file_damaged`, `file_encrypted`, `file_too_complex`. */
  read(name: string): Promise<Uint8Array>
}

/** What importers need and shared code may not do by itself. */
export interface ImportTools {
  /** Throws AppError `file_damaged`, `file_too_complex`. */
  openZip(bytes: Uint8Array): Promise<ZipMembers>
  /** Throws AppError `file_damaged`, `file_encrypted`, `file_too_complex`. */
  readPdf(bytes: Uint8Array): Promise<PdfContent>
}

/** A reader of a format that is one text. It does not throw for bad syntax: what it does not understand stays as text. */
export interface TextImporter {
  kind: 'text'
  /** Throws AppError `file_too_complex`. */
  read(text: string, name: string): ImportedDocument
  /**
   * The same of a text that comes in pieces, each but the first beginning with `<`; null where the whole is needed.
   * Throws as `read`.
   */
  readPieces: ((pieces: Iterable<string>, name: string) => ImportedDocument) | null
}

/** The importer that reads a text piece by piece. */
export function textImporterOf(readPieces: NonNullable<TextImporter['readPieces']>): TextImporter {
  return { kind: 'text', read: (text, name) => readPieces([text], name), readPieces }
}

/** A document and the text that its source offsets count. */
export interface ReadBinary extends ImportedDocument {
  text: string
}

/** A reader of a format that is more than a text. */
export interface BinaryImporter {
  kind: 'binary'
  /** Throws AppError `file_damaged`, `file_encrypted`, `file_too_complex`. */
  read(bytes: Uint8Array, name: string, tools: ImportTools): Promise<ReadBinary>
  /** The text that source offsets count, again; null where reading again might give another one, so that it is kept. */
  textOf: ((bytes: Uint8Array, tools: ImportTools) => Promise<string>) | null
}
export type Importer = TextImporter | BinaryImporter

/** Loads the importer of each format when it is first needed. */
export type ImporterRegistry = Readonly<Record<SourceFormat, () => Promise<Importer>>>
