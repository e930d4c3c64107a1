export { decode, encode } from './decode.ts'
export { detectFormat } from './detect-format.ts'
export { importSource, importText } from './import-source.ts'
export type { ImportedAnnotation, ImportedDocument } from './imported-document.ts'
