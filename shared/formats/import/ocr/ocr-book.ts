import type { Box, SourcePage, SourceZone } from '../../../domain/source-layout.ts'
import type { ZoneList } from '../imported-document.ts'
import type { OcrLine, OcrPage, OcrRegion, OcrWord } from './ocr-page.ts'

/** Numbers that are kept of a word: source offset and units, letters, box, confidence (NaN: unknown), whether it goes on. */
const wordSize = 9

/** A line, and how many words it has. */
interface PackedLine {
  box: Box
  words: number
}

/** A page whose words are numbers in one array and letters in one text, a fifth of what they take as objects. */
interface PackedPage {
  told: SourcePage
  images: number
  regions: readonly { role: OcrRegion['role']; paragraphs: readonly { lines: readonly PackedLine[] }[] }[]
  letters: string
  words: Float64Array
  /** Other readings, by the place of the word. */
  alternatives: ReadonlyMap<number, readonly string[]>
}

/** The recognised pages of a source, kept small: a book has half a million words. */
export class OcrBook {
  #pages: PackedPage[] = []
  readonly #heights: number[] = []
  #words = 0

  /** Pages so far. */
  get length(): number {
    return this.#pages.length
  }

  add({ regions, images, ...told }: OcrPage): void {
    const lines = regions.flatMap(({ paragraphs }) => paragraphs.flatMap(paragraph => paragraph.lines))
    for (const { box } of lines) this.#heights.push(box[3])
    const words = lines.flatMap(line => line.words)
    this.#words += words.length
    this.#pages.push({ told, images, regions: regions.map(packedRegion), ...packedWords(words) })
  }

  /** Says of all pages what only the end of a source tells. */
  tell(more: Partial<SourcePage>): void {
    this.#pages = this.#pages.map(page => ({ ...page, told: { ...page.told, ...more } }))
  }

  /** What is known of each page. */
  get pages(): SourcePage[] {
    return this.#pages.map(({ told }) => told)
  }

  /** The middle height of the lines. */
  get lineHeight(): number {
    return this.#heights.toSorted((a, b) => a - b)[this.#heights.length >> 1] ?? 0
  }

  /** Words that have other readings. */
  get alternatives(): number {
    return this.#pages.reduce((sum, { alternatives }) => sum + alternatives.size, 0)
  }

  /** The pages as they were added, one made at a time. */
  *read(): Generator<OcrPage> {
    for (const page of this.#pages) yield unpacked(page)
  }

  /** Where each word stands, as the source has them. */
  get zones(): ZoneList {
    const ofBook = () => zonesOf(this.#pages)
    return { length: this.#words, [Symbol.iterator]: isAscending(ofBook()) ? ofBook : () => sorted(ofBook()) }
  }
}

function* zonesOf(pages: readonly PackedPage[]): Generator<SourceZone> {
  for (const [page, packed] of pages.entries()) for (const word of wordsOf(packed)) yield zoneOf(word, page)
}

/** Reading order need not be the order of the file. */
function isAscending(zones: Iterable<SourceZone>): boolean {
  let last = 0
  for (const { start } of zones) {
    if (start < last) return false
    last = start
  }
  return true
}

const sorted = (zones: Iterable<SourceZone>): Iterator<SourceZone> =>
  [...zones].sort((a, b) => a.start - b.start).values()

const packedRegion = ({ role, paragraphs }: OcrRegion): PackedPage['regions'][number] => ({
  role,
  paragraphs: paragraphs.map(({ lines }) => ({ lines: lines.map(({ box, words }) => ({ box, words: words.length })) })),
})

function packedWords(words: readonly OcrWord[]): Pick<PackedPage, 'letters' | 'words' | 'alternatives'> {
  const numbers = new Float64Array(words.length * wordSize)
  const alternatives = new Map<number, readonly string[]>()
  words.forEach(({ text, source, sourceLength, box, confidence, ...word }, index) => {
    const kept = [source, sourceLength, text.length, ...box, confidence ?? Number.NaN, word.goesOn ? 1 : 0]
    numbers.set(kept, index * wordSize)
    if (word.alternatives.length > 0) alternatives.set(index, word.alternatives)
  })
  return { letters: words.map(({ text }) => text).join(''), words: numbers, alternatives }
}

function* wordsOf({ letters, words, alternatives }: PackedPage): Generator<OcrWord> {
  let read = 0
  for (let at = 0; at < words.length; at += wordSize) {
    const length = words[at + 2]!
    const confidence = words[at + 7]!
    yield {
      text: letters.slice(read, read + length),
      source: words[at]!,
      sourceLength: words[at + 1]!,
      box: [words[at + 3]!, words[at + 4]!, words[at + 5]!, words[at + 6]!],
      confidence: Number.isNaN(confidence) ? null : confidence,
      alternatives: alternatives.get(at / wordSize) ?? [],
      goesOn: words[at + 8] === 1,
    }
    read += length
  }
}

function unpacked(page: PackedPage): OcrPage {
  const words = wordsOf(page)
  const lineOf = ({ box, words: count }: PackedLine): OcrLine => ({
    box,
    words: Array.from({ length: count }, () => words.next().value as OcrWord),
  })
  const regions = page.regions.map(({ role, paragraphs }) => ({
    role,
    paragraphs: paragraphs.map(({ lines }) => ({ lines: lines.map(lineOf) })),
  }))
  return { ...page.told, regions, images: page.images }
}

function zoneOf({ source, sourceLength, box, confidence, alternatives }: OcrWord, page: number): SourceZone {
  const zone = { start: source, end: source + sourceLength, page, box, confidence }
  return alternatives.length > 0 ? { ...zone, alternatives } : zone
}
