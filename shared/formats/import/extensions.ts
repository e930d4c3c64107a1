import type { SourceFormat } from '../../domain/source.ts'

/** File name extensions of each format, lower case, without the dot. */
export const formatExtensions: Readonly<Record<SourceFormat, readonly string[]>> = {
  text: ['txt', 'text', 'log'],
  markdown: ['md', 'markdown'],
  html: ['html', 'htm', 'xhtml', 'shtml'],
  docx: ['docx', 'docm', 'dotx'],
  epub: ['epub'],
  pdf: ['pdf'],
  hocr: ['hocr'],
  alto: ['xml'],
  page: ['xml'],
}

/** Every extension that import reads; an archive counts as a folder. */
export const importExtensions: ReadonlySet<string> = new Set([...Object.values(formatExtensions).flat(), 'zip'])
