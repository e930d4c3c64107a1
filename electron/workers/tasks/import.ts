import { decode, detectFormat, importText } from '#shared/formats/import/index.ts'
import { blockRowsOf } from '../block-rows.ts'
import type { WorkerTasks } from '../protocol.ts'

/** Decodes one file and makes a document of it. Throws AppError `file_empty`, `file_binary`, `encoding_wrong`. */
export const importFile: WorkerTasks['import'] = input => {
  const { text, decoding } = decode(input.bytes, input.encoding)
  const format = input.format ?? detectFormat(input.name, text)
  const { title, doc, sources } = importText(text, format, input.name)
  return {
    title,
    decoding,
    format,
    length: doc.textContent.length,
    docJson: JSON.stringify(doc),
    sourcesJson: JSON.stringify([...sources.values()]),
    rows: blockRowsOf(doc, sources),
  }
}

const sampleLength = 2000

/** How one file would be read, without reading it whole into a document. Throws as `importFile` does. */
export const previewFile: WorkerTasks['preview'] = input => {
  const { text, decoding, sure } = decode(input.bytes, input.encoding)
  const format = input.format ?? detectFormat(input.name, text)
  return { encoding: decoding.encoding, format, sure, sample: text.slice(0, sampleLength) }
}
