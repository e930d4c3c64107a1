import type { Edition } from '../../editions/edition-blocks.ts'

/** A writer of one format: the same edition gives the same text. */
export interface Exporter {
  id: string
  /** File name extension without the dot. */
  extension: string
  write(edition: Edition): string
}
