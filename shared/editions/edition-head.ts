/** What an edition knows of its document beside the text. */
export interface EditionHead {
  documentId: string
  title: string
  /** File name of the source. */
  sourceName: string
  /** Lower-case hexadecimal digest of the source's bytes. */
  sha256: string
  encoding: string
  revision: number
  /** Milliseconds since 1970. */
  importedAt: number
  /** When the document was changed last; its import where it never was. */
  changedAt: number
  /** Who changed it last. */
  changedBy: string
  version: string
}
