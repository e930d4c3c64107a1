import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import { hit, type Place } from './hit.ts'
import { rewritten } from './numerals.ts'

const year = '((?:1[89]|20)\\d\\d|一[八九][〇○零一二三四五六七八九]{2}|二[〇○零][〇○零一二三四五六七八九]{2})'
const born = new RegExp(
  `(?:出生|(?<![产學学])生)[于於在]${year}年|(?<!\\d)${year}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:出?生(?:[，。人于於]|在)|[诞誕]生)|我是${year}年(?:生|出生)`,
  'gu',
)
const numeral = '(\\d{1,3}|[一二三四五六七八九十百]{1,5})'
const atDeath = new RegExp(`(?:[終终享]年|卒年)${numeral}[岁歲]`, 'gu')
/** `那年我二十八岁`, `参军时，我才九岁`: the age of who tells. */
const ownAge = new RegExp(
  `(?:那年|那[时時]|[当當][时時]|[时時]|这年|这一年)，?我?(?:[刚剛才已年仅僅只]|[刚剛才]?[满滿]|[虚虛])?${numeral}[岁歲](?![^，。；]{0,4}(?:[儿兒子女父母妻夫弟妹兄姐孙孫爹娘]|以[上下]))`,
  'gu',
)
const anyYear = new RegExp(`(?<!\\d)${year}年`, 'gu')
const reach = 90
/** An age further off is of somebody else. */
const furthest = 30
const mostBlocks = 60

/** The end of what was said, and what the years give instead. */
function reckoned({ 0: quote, index }: Place, tail: string, expected: string): Hit {
  const place = { index: index + quote.length - tail.length, 0: tail }
  return { ...hit('reckoning', place, 0.74, expected), params: { expected } }
}

const founded =
  /(?:(?:[创創]|始|组|組)?[建办辦立]|成立)[于於]((?:18|19|20)\d\d)年|(?<!\d)((?:18|19|20)\d\d)年(?:\d{1,2}月)?[^，。；\d]{0,10}?(?:成立|[创創][立建办辦])(?!\d)/gu
const feast = /(?:成立|[创創][立建办辦]|建[校厂廠院社][馆館]?)(\d{2,3}|[一二三四五六七八九十]{1,4})[周週]年/gu
const dateOf = /(?<!\d)((?:19|20)\d\d)年(?:\d{1,2}月)/gu
/** What others founded and keep. */
const greater = /中[国國华華]|共[产產和]|新中[国國]|建[国國党黨军軍]|人大|政[协協]|改革|解放/u

/** `热烈庆祝集团成立35周年` of a firm that the document says was founded in 1998, where it tells of 2023. */
function feastHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const feasts = blocks.flatMap(entry =>
    entry.text.includes('年') ? matchesOf(entry.text, feast).map(match => ({ entry, match })) : [],
  )
  if (feasts.length === 0 || new Set(feasts.map(({ match }) => match[1])).size > 1) return []
  const from = new Set(
    blocks.flatMap(({ text }) => matchesOf(text, founded).map(match => Number(match[1] ?? match[2]))),
  )
  const dates = new Set(blocks.flatMap(({ text }) => matchesOf(text, dateOf).map(match => Number(match[1]))))
  const [birth] = from
  if (birth === undefined || from.size > 1) return []
  const others = [...dates].filter(of => of !== birth)
  const [now] = others
  if (now === undefined || others.length > 1 || now <= birth) return []
  return feasts.flatMap(({ entry, match }) => {
    const said = numberOf(match[1] as string)
    const real = now - birth
    const before = entry.text.slice(Math.max(0, match.index - 14), match.index)
    if (Math.abs(real - said) <= 1 || greater.test(before + match[0].slice(0, 2))) return []
    const tail = /(?:\d|[一二三四五六七八九十])[\s\S]*$/u.exec(match[0])?.[0] ?? match[0]
    const expected = rewritten(tail, real) ?? `${real}周年`
    return [{ entry, hit: reckoned(match, tail, expected) }]
  })
}

/** Ages that the only year of birth of a short document does not give, told paragraphs later. */
function ageHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const births = blocks.flatMap((entry, at) =>
    /[生诞誕]/u.test(entry.text)
      ? matchesOf(entry.text, born).map(match => ({
          year: numberOf(match[1] ?? match[2] ?? match[3] ?? ''),
          at,
          isOwn: /我/u.test(entry.text.slice(Math.max(0, match.index - 12), match.index + match[0].length + 2)),
          index: match.index,
        }))
      : [],
  )
  const [birth] = births
  if (!birth || new Set(births.map(({ year: of }) => of)).size > 1) return []
  return blocks.slice(birth.at).flatMap((entry, at) => {
    if (!/[岁歲]/u.test(entry.text)) return []
    const years = matchesOf(entry.text, anyYear)
    const told = [...matchesOf(entry.text, atDeath), ...(birth.isOwn ? matchesOf(entry.text, ownAge) : [])]
    return told.flatMap(match => {
      if (at === 0 && match.index < birth.index) return []
      const last = years.findLast(({ index }) => index < match.index && match.index - index < reach)
      const between = last ? entry.text.slice(last.index, match.index) : ''
      // A life told by the years of a reign is another's.
      if (!last || /[生卒][于於]\p{Script=Han}{2}[元一二三四五六七八九十]{1,3}年/u.test(between)) return []
      const [real, said] = [numberOf(last[1] as string) - birth.year, numberOf(match[1] as string)]
      if (real <= 0 || (said >= real - 1 && said <= real + 2) || Math.abs(real - said) > furthest) return []
      const tail = `${match[1]}${match[0].at(-1)}`
      const expected = rewritten(tail, real) ?? `${real}岁`
      return [{ entry, hit: reckoned(match, tail, expected) }]
    })
  })
}

/** Ages and anniversaries that a year told elsewhere in a short document does not give. */
export const lifeOfDocumentHits = (blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] =>
  blocks.length > mostBlocks ? [] : [...ageHits(blocks), ...feastHits(blocks)]
