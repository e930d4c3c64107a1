import type { SourceFormat } from '../../domain/source.ts'
import type { ImportedDocument } from './imported-document.ts'

/** A reader of one source format. `read` never throws: what it does not understand stays as text. */
export interface Importer {
  id: SourceFormat
  /** File name extensions, lower case, without the dot. */
  extensions: readonly string[]
  read(text: string, name: string): ImportedDocument
}
