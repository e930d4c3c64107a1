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

/** Formats that are no text. */
const binaryFormats = ['docx', 'epub', 'pdf'] as const

/** The format of files that are no text by their name; null for names of texts. */
export function binaryFormatOf(name: string): SourceFormat | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return binaryFormats.find(format => formatExtensions[format].includes(extension)) ?? null
}

/** Every extension that import reads; an archive counts as a folder. */
export const importExtensions: ReadonlySet<string> = new Set([...Object.values(formatExtensions).flat(), 'zip'])
