import { type ListedBlock, spanOf } from '../block-list.ts'
import { shapeOf } from '../block-shape.ts'
import { endOf } from '../continuation.ts'
import { lettersOf } from '../letters.ts'
import type { Doubled } from './doubled.ts'
import { firstPlaces } from './first-places.ts'

/** A page that was read twice shows its paragraph again within so many blocks: a picture or a page number is between. */
const within = 3
/** Fewer characters may begin two paragraphs alike. */
const shortest = 16

const withoutGaps = (text: string) => text.replace(/\s+/gu, '')

/**
 * Paragraphs that break off and stand whole right before or behind themselves: the cut one goes. Positions are offsets
 * in the document's text.
 */
export function cutCopiesIn(list: readonly ListedBlock[]): Doubled[] {
  return list.flatMap((entry, index): Doubled[] => {
    const { block, text, shape } = entry
    if (shape !== 'prose' || block.role !== 'body' || endOf(text) !== 'open') return []
    const words = withoutGaps(text)
    if (words.length < shortest) return []
    for (let at = Math.max(0, index - within); at <= index + within && at < list.length; at++) {
      const whole = list[at] as ListedBlock
      if (at === index || whole.text.length <= words.length || whole.block.role !== 'body') continue
      const others = withoutGaps(whole.text.slice(0, text.length * 2))
      if (others.length <= words.length || !others.startsWith(words)) continue
      return [{ ...spanOf(entry), firstStart: whole.block.start, confidence: 0.85 }]
    }
    return []
  })
}

const lastSentence = /^.*[。！？；]/su
/** Letters of clauses that were pasted to the end of a paragraph. */
const [shortestTail, longestTail] = [10, 60]

/**
 * Clauses behind the last sentence of a paragraph that stop at a comma and stand elsewhere: pasted there. Positions as
 * above.
 */
export function pastedTailsIn(list: readonly ListedBlock[], whole: string): Doubled[] {
  const tails = list.flatMap(({ block, text, shape }) => {
    if (shape !== 'prose' || !/[，、]\s*$/u.test(text)) return []
    const from = lastSentence.exec(text)?.[0].length ?? 0
    const tail = text.slice(from).trim()
    if (from === 0 || tail.length > longestTail || lettersOf(tail).length < shortestTail) return []
    return [{ tail, start: block.start + text.trimEnd().length - tail.length }]
  })
  const texts = tails.map(({ tail }) => tail)
  const places = firstPlaces(whole, texts, shortestTail)
  return tails.flatMap(({ tail, start }): Doubled[] => {
    const other = places.get(tail)?.find(place => place !== start)
    return other === undefined ? [] : [{ start, end: start + tail.length, firstStart: other, confidence: 0.72 }]
  })
}

/** Letters of a paragraph that is nothing but a stretch of one beside it. */
const [shortestStretch, longestStretch] = [9, 60]
const manyClauses = /[，、：].*[，、：]/u
/** What people say twice, a song or a motto is meant. */
const said = /^\s*[“「‘『]|[！？!?]/u

/**
 * Paragraphs that are the last or the first sentences of one beside them, to the letter: pasted or read again where a
 * page ends. Positions as above.
 */
export function repeatedSentencesIn(list: readonly ListedBlock[]): Doubled[] {
  return list.flatMap((entry, index): Doubled[] => {
    const { block, text, shape } = entry
    if (shape !== 'prose' || block.role !== 'body' || !/。\s*$/u.test(text) || said.test(text)) return []
    const words = withoutGaps(text)
    const letters = lettersOf(words).length
    if (letters < shortestStretch || letters > longestStretch || !/[，、：]/u.test(words)) return []
    for (let at = Math.max(0, index - within); at <= index + within && at < list.length; at++) {
      const whole = list[at] as ListedBlock
      if (at === index || whole.shape !== 'prose' || whole.block.role !== 'body') continue
      const other = withoutGaps(whole.text)
      if (other.length <= words.length || !(other.endsWith(words) || other.startsWith(words))) continue
      const firstStart =
        whole.block.start + (other.startsWith(words) ? 0 : whole.text.trimEnd().length - text.trim().length)
      return [{ ...spanOf(entry), firstStart, confidence: letters >= 12 || manyClauses.test(words) ? 0.75 : 0.6 }]
    }
    return []
  })
}

const shortestTitle = 5

/** A block of several lines may begin with the one that is asked for. */
function firstLineOf(entry: ListedBlock): ListedBlock {
  const { block, text } = entry
  const length = text.indexOf('\n')
  if (length < 0 || block.kind === 'heading') return entry
  const line = { ...block, end: block.start + length }
  return { block: line, text: text.slice(0, length), shape: shapeOf(line, text.slice(0, length)) }
}

const isLine = ({ block, shape }: ListedBlock) => block.kind !== 'cell' && block.role === 'body' && shape !== 'prose'

/** Headings that stand again as a line of their own right before or behind themselves. Positions as above. */
export function doubledTitlesIn(list: readonly ListedBlock[]): Doubled[] {
  return list.flatMap((entry, index): Doubled[] => {
    const before = list[index - 1]
    if (!before) return []
    const [title, again] =
      entry.block.kind === 'heading' && isLine(before) ? [entry, before] : [before, firstLineOf(entry)]
    if (title.shape !== 'heading' || !isLine(again)) return []
    const letters = lettersOf(again.text)
    if (letters.length < shortestTitle || letters !== lettersOf(title.text)) return []
    return [{ ...spanOf(again), firstStart: title.block.start, confidence: 0.85 }]
  })
}

/** Letters of the words at a page's end that the next page begins with again. */
const [shortestEcho, longestEcho] = [8, 60]

/** How many UTF-16 units at the end of a text begin the other, too; 0 where they are fewer letters than an echo has. */
function echoOf(text: string, next: string): number {
  for (let length = Math.min(longestEcho, text.length - 1, next.length - 1); length >= shortestEcho; length--) {
    const tail = text.slice(-length)
    if (next.startsWith(tail))
      return lettersOf(tail).length >= shortestEcho && /^[^，。；、！？]/u.test(tail) ? length : 0
  }
  return 0
}

/** The last words of a page that the next begins with again, with a head or a picture between. Positions as above. */
export function echoesIn(list: readonly ListedBlock[]): Doubled[] {
  return list.flatMap((entry, index): Doubled[] => {
    if (entry.shape !== 'prose' || endOf(entry.text) !== 'open') return []
    const next = list.slice(index + 1, index + 1 + within).find(({ shape }) => shape === 'prose')
    if (!next) return []
    const [text, behind] = [entry.text.trimEnd(), next.text.trimStart()]
    const length = echoOf(text, behind)
    if (length === 0) return []
    const { start } = spanOf(next)
    const firstStart = entry.block.start + text.length - length
    return [{ start, end: start + length, firstStart, confidence: 0.8 }]
  })
}
