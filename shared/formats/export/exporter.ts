import type { Edition } from '../../editions/edition.ts'
import type { EditionForm } from '../../editions/make-edition-for.ts'

/** A writer of one format: the same edition gives the same bytes. */
export interface Exporter extends EditionForm {
  id: string
  /** File name extension without the dot. */
  extension: string
  write(edition: Edition): string | Uint8Array<ArrayBuffer>
}
