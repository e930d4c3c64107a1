import type { Hit } from '../characters/text-blocks.ts'

const shortestMember = 3
const longestMember = 14
const sentence = /[^。！？；：\n]+/gu
/** What may follow the last member of a series. */
const tail = /^(?:[的地等中上]|方面|$)/u
const hanOnly = /^[\u3400-\u9fff“”]+$/u

interface Segment {
  text: string
  /** The mark after it, or '' at the end of its sentence. */
  mark: string
  /** Offset of that mark. */
  markAt: number
}

function segmentsOf(text: string, from: number): Segment[] {
  const segments: Segment[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const unit = text[i]
    if (unit !== undefined && unit !== '、' && unit !== '，') continue
    segments.push({ text: text.slice(start, i), mark: unit ?? '', markAt: from + i })
    start = i + 1
  }
  return segments
}

/** Positions that hold one character in all members, which have one length. */
function sharedPositions(members: readonly string[]): number[] {
  const [first = ''] = members
  return [...first].flatMap((unit, at) => (members.every(member => member[at] === unit) ? [at] : []))
}

/** Whether members of one length are built alike: one first character in short ones, a common frame in long ones. */
function areAlike(members: readonly string[]): boolean {
  const [first = ''] = members
  if (!members.every(member => hanOnly.test(member)) || new Set(members).size < members.length) return false
  const shared = sharedPositions(members)
  if (first.length <= 6) return shared[0] === 0 || shared.length >= 2
  return shared.length >= first.length * 0.3
}

const hitAt = (segment: Segment, confidence: number, reading: '、' | '，'): Hit => ({
  rule: 'uneven_series',
  start: segment.markAt,
  end: segment.markAt + 1,
  confidence,
  fixes: [{ text: reading }],
})

/**
 * Of three members built alike, parted by two different marks, the mark that stands out: `A、B，C` with nothing alike
 * behind, or `A，B、C` in a frame too close for chance.
 */
function judgeTriple(segments: readonly Segment[], at: number): Hit | null {
  const [first, middle, last, next] = segments.slice(at, at + 4) as [Segment, Segment, Segment, Segment | undefined]
  const length = middle.text.length
  if (length < shortestMember || length > longestMember) return null
  if (first.text.length < length || last.text.length < length) return null
  const members = [first.text.slice(-length), middle.text, last.text.slice(0, length)]
  if (!areAlike(members)) return null
  const rest = last.text.slice(length)
  if (first.mark === '、') {
    if (!tail.test(rest) || last.mark === '、') return null
    // `A、B，C，D`: pairs and clauses of one build are style, not a slip.
    if (rest === '' && next && areAlike([middle.text, next.text.slice(0, length)].concat(members[2] as string)))
      return null
    return hitAt(middle, length >= 5 ? 0.62 : 0.55, '、')
  }
  const isFrame = length > 6 && sharedPositions(members).length >= 3
  return isFrame && rest.length <= 3 ? hitAt(first, 0.56, '、') : null
}

/** Marks that part the members of one series unevenly. Looks at blocks that hold both 、 and ，. */
export function seriesHits(text: string): Hit[] {
  if (!text.includes('、') || !text.includes('，')) return []
  const hits: Hit[] = []
  for (const { index, 0: part } of text.matchAll(sentence)) {
    if (!part.includes('、') || !part.includes('，')) continue
    const segments = segmentsOf(part, index)
    for (let at = 0; at + 2 < segments.length; at++) {
      if (segments[at]?.mark === segments[at + 1]?.mark) continue
      const hit = judgeTriple(segments, at)
      if (hit) hits.push(hit)
    }
  }
  return hits
}
