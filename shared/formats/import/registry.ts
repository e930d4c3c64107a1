import type { ImporterRegistry } from './importer.ts'

/** Every importer by its format, loaded when it is first needed. */
export const importers: ImporterRegistry = {
  text: async () => (await import('./text/index.ts')).textImporter,
  markdown: async () => (await import('./markdown/index.ts')).markdownImporter,
  html: async () => (await import('./html/index.ts')).htmlImporter,
  docx: async () => (await import('./docx/index.ts')).docxImporter,
  epub: async () => (await import('./epub/index.ts')).epubImporter,
  pdf: async () => (await import('./pdf/index.ts')).pdfImporter,
  hocr: async () => (await import('./hocr/index.ts')).hocrImporter,
  alto: async () => (await import('./alto/index.ts')).altoImporter,
  page: async () => (await import('./page/index.ts')).pageImporter,
}
