import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { markHit } from './mark-hit.ts'

/** Outer and inner quotes of the two scripts. */
const kinds = [
  { marks: /[“”‘’]/gu, outer: '“', outerEnd: '”', inner: '‘', innerEnd: '’' },
  { marks: /[「」『』]/gu, outer: '「', outerEnd: '」', inner: '『', innerEnd: '』' },
] as const
const isInWord = (text: string, at: number) =>
  /[A-Za-z\d]/u.test(text[at - 1] ?? '') && /[A-Za-z\d]/u.test(text[at + 1] ?? '')
/** A quotation inside another is no longer. UTF-16 units. */
const longestInner = 200

interface Mended {
  hits: Hit[]
  mended: string
}

/**
 * Quotes inside others of which one is set as the outer ones are: `“他说，“明年再来。’我听了。”`. Returns them, and the
 * text with all of them set right, so that nothing else is told of the marks around them.
 */
export const innerQuoteHits = (text: string): Mended =>
  kinds.reduce<Mended>(
    ({ hits, mended }, kind) => {
      const own = hitsOfKind(mended, kind)
      return { hits: [...hits, ...own.hits], mended: own.mended }
    },
    { hits: [], mended: text },
  )

function hitsOfKind(text: string, kind: (typeof kinds)[number]): Mended {
  const { outer, outerEnd, inner, innerEnd } = kind
  const has = (mark: string) => text.includes(mark)
  if (!(has(inner) || has(innerEnd)) || !(has(outer) || has(outerEnd))) return { hits: [], mended: text }
  const marks = matchesOf(text, kind.marks)
    .map(({ 0: mark, index }) => ({ mark, at: index }))
    .filter(({ mark, at }) => mark !== '’' || !isInWord(text, at))
  const hits: Hit[] = []
  // The block may begin inside a quotation that was opened above.
  const count = (sign: string) => marks.filter(({ mark }) => mark === sign).length
  let [mended, opened] = [text, marks[0]?.mark === inner && count(outerEnd) > count(outer)]
  const set = (at: number, reading: string) => {
    hits.push(markHit('mixed_bracket', at, 0.76, reading))
    mended = mended.slice(0, at) + reading + mended.slice(at + 1)
  }
  for (let i = 0; i < marks.length; i++) {
    const { mark, at } = marks[i] as (typeof marks)[number]
    const [next, last, fourth] = [marks[i + 1], marks[i + 2], marks[i + 3]]
    if (!opened) {
      opened = mark === outer
      continue
    }
    const isShort = next !== undefined && next.at - at <= longestInner
    // Behind the pair the outer quotation ends, or another pair inside it has lost its shape too.
    const isInside =
      (last?.mark === outerEnd && last.at - (next?.at ?? 0) > 1) ||
      (last?.mark === outer && fourth?.mark === innerEnd && !/[。！？]/u.test(text.slice(at, next?.at)))
    if (mark === outer && isShort && next.mark === innerEnd && last?.mark === outerEnd) {
      set(at, inner)
      i++
    } else if (mark === inner && isShort && next.mark === outerEnd && isInside) {
      set(next.at, innerEnd)
      i++
    } else if (mark === inner && isShort && next.mark === innerEnd) i++
    else if (mark === outerEnd) opened = false
  }
  return { hits, mended }
}
