import type { importing as master } from '../../zh-CN/app/importing.ts'

/** Texts of importing files. */
export const importing: typeof master = {
  import: {
    reading: 'Reading…',
    files: 'Files to import',
    nothingHint:
      'Import reads plain text, Markdown, web pages, Word documents, PDF and e-books, and folders and ZIP archives of them',
    encodingDetect: 'Detect',
    check: 'please check',
    unsureCount:
      'No encoding is a guess | The encoding of one file is a guess: check the preview | The encoding of {count} files is a guess: check the previews',
    title: 'Import',
    encoding: 'Encoding',
    encodingAuto: 'Automatic: {encoding}',
    encodingUnsure: 'The encoding is a guess: please look at the preview',
    format: 'Format',
    preview: 'Preview',
    known: 'In the project already: {title}',
    nothing: 'There are no files to import',
    start: 'No file chosen | Import {count} file | Import {count} files',
    resultTitle: 'Import result',
    imported: 'No files were imported | {count} file was imported | {count} files were imported',
    skipped: 'In the project already: {count}',
    failed: 'Not imported: {count}',
    cancelled: 'The import was stopped',
    passedOver: 'No other files | {count} other file cannot be read | {count} other files cannot be read',
    dropHint: 'Let go to import',
  },
  fidelity: {
    title: 'What the import could not keep as it was',
    hint: 'The source file is kept in the project unchanged and can be imported again.',
  },
}
