import type { Node } from 'prosemirror-model'
import { atomCharacter, offsetText } from '../../document/block-text.ts'
import type { DocumentState } from '../../document/document-state.ts'
import { forEachTextBlock } from '../../document/sections.ts'
import type { SourceMap } from '../../document/source-map.ts'
import { type SourceRun, sourceLengthOf } from '../../domain/source.ts'
import { partsWords } from '../import/ocr/read-ocr.ts'
import type { WordPlaces } from './word-places.ts'

/** A document and where its text came from. */
type Sourced = Pick<DocumentState, 'doc' | 'sources'>

/** A part of a block: text of one word of the source (by its place among them), or text that no word has (-1). */
interface Segment {
  word: number
  text: string
  /** The source stretch of its characters. */
  start: number
  end: number
}

/**
 * What each word of a recognised source says in the corrected document, by its source offset; words that say what they
 * said are not in it. Text that came in goes to the word in whose place it stands, else to the one before it. `words`
 * ascend.
 */
export function correctedWords(
  states: { current(): Sourced; baseline(): Sourced },
  words: WordPlaces,
): Map<number, string> {
  const was = new WordTexts(words, null)
  was.read(states.baseline())
  const now = new WordTexts(words, was)
  now.read(states.current())
  const corrected = new Map<number, string>()
  for (let word = 0; word < words.count; word++)
    if (now.textOf(word) !== was.textOf(word)) corrected.set(words.startOf(word), now.textOf(word))
  return corrected
}

class WordTexts {
  readonly #words: WordPlaces
  readonly #was: WordTexts | null
  readonly #texts: string[]
  /** Text between words that follow each other, by both, and what the reader puts there by rule; not where both are nothing. */
  readonly #gaps = new Map<string, { gap: string; rule: string }>()
  /** Where what is left of each word begins and ends in the source; NaN where nothing is. */
  readonly #starts: Float64Array
  readonly #ends: Float64Array
  /** Words that have become part of the one before. */
  readonly #joined = new Map<number, number>()
  /** Words that the present document has anything of. */
  readonly #present: Uint8Array
  #last = -1
  /** Text in front of the first word of all. */
  #lead = ''

  constructor(words: WordPlaces, was: WordTexts | null) {
    this.#words = words
    this.#was = was
    this.#texts = new Array<string>(words.count).fill('')
    this.#starts = new Float64Array(words.count).fill(Number.NaN)
    this.#ends = new Float64Array(words.count).fill(Number.NaN)
    this.#present = new Uint8Array(words.count)
  }

  textOf(word: number): string {
    return this.#texts[word] ?? ''
  }

  read({ doc, sources }: Sourced): void {
    // Twice over, because the segments of a book together are many times bigger than those of a block.
    forEachTextBlock(doc, block => {
      for (const { word } of this.#segmentsOf(block, sources)) if (word >= 0) this.#present[word] = 1
    })
    forEachTextBlock(doc, block => {
      this.#readBlock(this.#segmentsOf(block, sources))
    })
  }

  #segmentsOf(block: Node, sources: SourceMap): Segment[] {
    const text = offsetText(block)
    const segments: Segment[] = []
    const add = (segment: Segment) => {
      const plain = segment.text.replaceAll(atomCharacter, '')
      const last = segments.at(-1)
      if (plain === '') return
      if (last?.word === segment.word) {
        last.text += plain
        last.end = Math.max(last.end, segment.end)
      } else segments.push({ ...segment, text: plain })
    }
    let done = 0
    for (const run of sources.get(block.attrs.id as string)?.runs ?? []) {
      if (run.offset > done) add({ word: -1, text: text.slice(done, run.offset), start: 0, end: 0 })
      for (const part of this.#partsOf(run)) {
        const { offset, length, start, end } = part
        add({ word: part.word, text: text.slice(offset, offset + length), start, end })
      }
      done = run.offset + run.length
    }
    if (done < text.length) add({ word: -1, text: text.slice(done), start: 0, end: 0 })
    return segments
  }

  /** A run by the words that it goes over. */
  *#partsOf(run: SourceRun): Generator<{ word: number; offset: number; length: number; start: number; end: number }> {
    if (run.sourceLength !== undefined) {
      const end = run.source + sourceLengthOf(run)
      yield { word: this.#wordAt(run.source), offset: run.offset, length: run.length, start: run.source, end }
      return
    }
    for (let at = 0; at < run.length; ) {
      const start = run.source + at
      const word = this.#wordAt(start)
      const rest = word < 0 ? 1 : this.#words.endOf(word) - start
      const length = Math.min(run.length - at, rest)
      yield { word, offset: run.offset + at, length, start, end: start + length }
      at += length
    }
  }

  /** The word that a source offset stands in, -1 for none. */
  #wordAt(offset: number): number {
    let low = 0
    let high = this.#words.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#words.startOf(middle) <= offset) low = middle + 1
      else high = middle
    }
    return low > 0 && offset < this.#words.endOf(low - 1) ? low - 1 : -1
  }

  #readBlock(segments: readonly Segment[]): void {
    let before = -1
    let gap = ''
    for (const { word, text, start, end } of segments) {
      if (word < 0) {
        gap += text
        continue
      }
      if (before === word) this.#append(word, gap + text)
      else this.#enter(before, word, { gap, text, start })
      // What is compared with NaN is never true: the first stretch counts as it is.
      if (!(this.#starts[word]! <= start)) this.#starts[word] = start
      if (!(this.#ends[word]! >= end)) this.#ends[word] = end
      before = word
      gap = ''
      this.#last = word
    }
    if (gap.trim() !== '') this.#close(gap)
  }

  /** Text behind the last word of a block, or of a block that has no word left. */
  #close(gap: string): void {
    const next = this.#last + 1
    if (next < this.#words.count && this.#present[next] === 0 && this.#texts[next] === '') {
      this.#texts[next] = gap.trim()
      this.#last = next
    } else if (this.#last >= 0) this.#append(this.#last, gap)
    else this.#lead += gap
  }

  #append(word: number, text: string): void {
    const target = this.#joined.get(word) ?? word
    this.#texts[target] += text
  }

  /** Comes to a word; what stands in the gap before it may be new. */
  #enter(before: number, word: number, { gap, text, start }: { gap: string; text: string; start: number }): void {
    const key = `${before} ${word}`
    const was = this.#was
    const rule = before < 0 ? '' : this.#ruleGap(before, text)
    if (!was) {
      if (gap !== '' || rule !== '') this.#gaps.set(key, { gap, rule })
      this.#append(word, text)
      return
    }
    const known = was.#gaps.get(key)
    const isKnown = known?.gap === gap && known.rule === rule
    const isLineEnd = before >= 0 && this.#words.lineOf(before) !== this.#words.lineOf(word) && gap.trim() === ''
    const lead = this.#lead
    this.#lead = ''
    if (before < 0) this.#begin(word, lead + (known?.gap === gap ? '' : gap), text)
    else if (isKnown || isLineEnd || gap === rule) this.#append(word, text)
    else this.#fill(before, word, { gap, text, start })
  }

  /** The first word of a block, with new text in front of it. */
  #begin(word: number, lead: string, text: string): void {
    let gone = word
    while (gone > 0 && this.#present[gone - 1] === 0 && this.#texts[gone - 1] === '') gone--
    if (gone < word && lead.trim() !== '') {
      this.#texts[gone] = lead.trim()
      this.#append(word, text)
    } else this.#append(word, lead + text)
  }

  /** Finds a place for text that came in between two words. */
  #fill(before: number, word: number, { gap, text, start }: { gap: string; text: string; start: number }): void {
    const isText = gap.trim() !== ''
    const gone = isText ? this.#goneBetween(before, word) : null
    if (gone !== null) {
      this.#texts[gone] = gap.trim()
      // The reader would put a space there.
      if (gap === gap.trimEnd() && this.#ruleGap(gone, text) !== '') this.#joined.set(word, gone)
    } else if (isText && this.#isWhole(before) && this.#hasLostStart(word, start)) {
      this.#append(word, gap.trimStart())
    } else if (isText && gap === gap.trimEnd()) this.#append(before, gap)
    else {
      // A space that is there now, or there no more, only one word can tell.
      this.#joined.set(word, this.#joined.get(before) ?? before)
      this.#append(word, gap)
    }
    this.#append(word, text)
  }

  /** What the reader puts between a word and the text that follows it. */
  #ruleGap(before: number, text: string): string {
    return partsWords(this.#texts[this.#joined.get(before) ?? before] ?? '', text) ? ' ' : ''
  }

  /** The first word between two of which nothing is left. */
  #goneBetween(before: number, word: number): number | null {
    for (let between = before + 1; between < word; between++) {
      if (this.#present[between] === 0 && this.#texts[between] === '') return between
    }
    return null
  }

  #isWhole(word: number): boolean {
    const was = this.#was
    return was !== null && Object.is(this.#ends[word], was.#ends[word])
  }

  #hasLostStart(word: number, start: number): boolean {
    return this.#was !== null && start > this.#was.#starts[word]!
  }
}
