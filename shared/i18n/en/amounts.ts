import type { amounts as master } from '../zh-CN/amounts.ts'

export const amounts: typeof master = {
  places: '{count} place | {count} places',
  documents: '{count} document | {count} documents',
  copies: '{count} copy | {count} copies',
  values: '{count} value | {count} values',
  readings: '{count} reading | {count} readings',
  paragraphs: '{count} paragraph | {count} paragraphs',
  blocks: '{count} block | {count} blocks',
  characters: '{count} character | {count} characters',
  marks: '{count} mark or decision | {count} marks and decisions',
}
