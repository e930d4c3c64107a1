import type { Hit } from '../characters/text-blocks.ts'
import { markHit } from './mark-hit.ts'

const quotes = /[“”‘’]/gu
const isInWord = (text: string, at: number) =>
  /[A-Za-z\d]/u.test(text[at - 1] ?? '') && /[A-Za-z\d]/u.test(text[at + 1] ?? '')
/** A quotation inside another is no longer. UTF-16 units. */
const longestInner = 200

/**
 * Quotes inside others of which one is set as the outer ones are: `“他说，“明年再来。’我听了。”`. Returns them, and the
 * text with all of them set right, so that nothing else is told of the marks around them.
 */
export function innerQuoteHits(text: string): { hits: Hit[]; mended: string } {
  if (!/[‘’]/u.test(text) || !/[“”]/u.test(text)) return { hits: [], mended: text }
  const marks = [...text.matchAll(quotes)]
    .map(({ 0: mark, index }) => ({ mark, at: index }))
    .filter(({ mark, at }) => mark !== '’' || !isInWord(text, at))
  const hits: Hit[] = []
  let [mended, opened] = [text, false]
  const set = (at: number, reading: string) => {
    hits.push(markHit('mixed_bracket', at, 0.76, reading))
    mended = mended.slice(0, at) + reading + mended.slice(at + 1)
  }
  for (let i = 0; i < marks.length; i++) {
    const { mark, at } = marks[i] as (typeof marks)[number]
    const [next, last] = [marks[i + 1], marks[i + 2]]
    if (!opened) {
      opened = mark === '“'
      continue
    }
    const isShort = next !== undefined && next.at - at <= longestInner
    if (mark === '“' && isShort && next.mark === '’' && last?.mark === '”') {
      set(at, '‘')
      i++
    } else if (mark === '‘' && isShort && next.mark === '”' && last?.mark === '”' && last.at - next.at > 1) {
      set(next.at, '’')
      i++
    } else if (mark === '‘' && isShort && next.mark === '’') i++
    else if (mark === '”') opened = false
  }
  return { hits, mended }
}
