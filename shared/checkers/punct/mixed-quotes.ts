import type { Hit } from '../characters/text-blocks.ts'

/** Farthest that two marks of different kinds are taken for one pair. */
const reach = 60
const quotes = /[“”‘’「」『』]/u
/** Texts in traditional script set corner quotes. */
const traditional = /[這個們為會國來對時說過後發東車長門問題縣鄉鎮議員學與實]/u
const countOf = (text: string, marks: string) => [...text].filter(unit => marks.includes(unit)).length

const isQuote = ({ note }: Hit) => note === 'curly' || note === '‘' || note === '「' || note === '『'
const [openers, closers] = [
  { curly: '“', '‘': '‘', '「': '「', '『': '『' },
  { curly: '”', '‘': '’', '「': '」', '『': '』' },
] as const
type Kind = keyof typeof openers

/** The mark of a pair of two kinds that is the odd one, with the mark that its partner asks for. */
function oddOf(text: string, open: Hit, close: Hit): Hit {
  const [opened, closed] = [open.note as Kind, close.note as Kind]
  // Single quotes stand inside double ones; else the kind that the block uses less is odd.
  const uses = (kind: Kind) => countOf(text, openers[kind] + closers[kind])
  const isCornerOdd = (opened === '「' || opened === '『') && !traditional.test(text)
  const [one, other] = [uses(opened), uses(closed)]
  const isOpenOdd = opened === '‘' || (closed !== '‘' && (one < other || (one === other && isCornerOdd)))
  const [odd, reading] = isOpenOdd ? [open, openers[closed]] : [close, closers[opened]]
  return { rule: 'mixed_bracket', start: odd.start, end: odd.end, confidence: 0.8, fixes: [{ text: reading }] }
}

/** `‘一清、二刷”`: a quote without a partner closed by one of another kind. Takes both out and tells of the odd one. */
export function joinMixedQuotes(text: string, hits: readonly Hit[]): readonly Hit[] {
  const lone = hits
    .filter(hit => (hit.rule === 'unclosed' || hit.rule === 'unopened') && isQuote(hit))
    .sort((a, b) => a.start - b.start)
  if (lone.length < 2) return hits
  const gone = new Set<Hit>()
  const found: Hit[] = []
  for (const [at, open] of lone.entries()) {
    const close = lone[at + 1]
    if (open.rule !== 'unclosed' || close?.rule !== 'unopened' || open.note === close.note) continue
    const between = text.slice(open.end, close.start)
    if (between.length > reach || between === '' || quotes.test(between)) continue
    gone.add(open).add(close)
    found.push(oddOf(text, open, close))
  }
  return found.length === 0 ? hits : [...hits.filter(hit => !gone.has(hit)), ...found]
}
