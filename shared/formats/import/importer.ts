import type { SourceFormat } from '../../domain/source.ts'
import type { ImportedDocument } from './imported-document.ts'

/** A reader of a format that is one text. It does not throw for bad syntax: what it does not understand stays as text. */
export interface TextImporter {
  read(text: string, name: string): ImportedDocument
}

/** Loads the importer of each format when it is first needed. */
export type ImporterRegistry = Readonly<Record<SourceFormat, () => Promise<TextImporter>>>
