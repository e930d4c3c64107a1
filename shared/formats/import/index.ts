import type { SourceFormat } from '../../domain/source.ts'
import type { ImportedDocument } from './imported-document.ts'
import { importers } from './registry.ts'

export { decode, encode } from './decode.ts'
export { detectFormat } from './detect-format.ts'
export type { ImportedDocument } from './imported-document.ts'
export { importers } from './registry.ts'

/** The document that `text` holds when read as `format`. `name` is its file's name, the title of last resort. */
export function importText(text: string, format: SourceFormat, name: string): ImportedDocument {
  return importers[format].read(text, name)
}
