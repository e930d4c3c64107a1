import type { Hit } from '../characters/text-blocks.ts'
import { CodeSet } from '../code-set.ts'
import { matchesOf } from '../matches.ts'

const shortestMember = 3
const longestMember = 14
/** What may follow the last member of a series. */
const tail = /^(?:[的地等中上]|方面|$)/u
const hanOnly = /^[\u3400-\u9fff“”]+$/u

/** A stretch between two marks of one sentence. */
interface Segment {
  start: number
  end: number
  /** The mark behind it: 、 or ，, or '' at the end of its sentence. */
  mark: string
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

const hitAt = ({ end }: Segment, confidence: number, reading: '、' | '，'): Hit => ({
  rule: 'uneven_series',
  start: end,
  end: end + 1,
  confidence,
  fixes: [{ text: reading }],
})

/** `朝代更易，语言更易、衣冠更易`: three subjects have one predicate, and nothing of the kind stands before them. */
function endAlike(members: readonly string[], first: Segment, before: Segment | undefined): boolean {
  const [member = ''] = members
  if (member.length !== 4 || first.end - first.start > member.length * 2) return false
  const tail = member.slice(2)
  return members.every(one => one.endsWith(tail)) && before?.mark !== '、'
}

/**
 * Of three members built alike, parted by two different marks, the mark that stands out: `A、B，C` with nothing alike
 * behind, or `A，B、C` in a frame too close for chance.
 */
function judgeTriple(text: string, segments: readonly Segment[], at: number): Hit | null {
  const [first, middle, last, next] = segments.slice(at, at + 4) as [Segment, Segment, Segment, Segment | undefined]
  const length = middle.end - middle.start
  if (length < shortestMember || length > longestMember) return null
  if (first.end - first.start < length || last.end - last.start < length) return null
  const members = [first.end - length, middle.start, last.start].map(start => text.slice(start, start + length))
  if (!areAlike(members)) return null
  const rest = text.slice(last.start + length, last.end)
  if (first.mark === '、') {
    if (!tail.test(rest) || last.mark === '、') return null
    // `A、B，C，D`: pairs and clauses of one build are style, not a slip.
    if (rest === '' && next && areAlike([...members.slice(1), text.slice(next.start, next.start + length)])) return null
    return hitAt(middle, length >= 5 ? 0.62 : 0.55, '、')
  }
  const isFrame = (length > 6 && sharedPositions(members).length >= 3) || endAlike(members, first, segments[at - 1])
  return isFrame && rest.length <= 3 ? hitAt(first, 0.56, '、') : null
}

/** `A、B，C、D等`: of four members or more, all of one length, one mark stands out. */
function judgeList(text: string, segments: readonly Segment[], last: number): Hit | null {
  const end = segments[last] as Segment
  const length = text.indexOf('等', end.start) - end.start
  if (length < shortestMember || length > 8 || end.start + length >= end.end) return null
  let first = last - 1
  while (first > 0 && (segments[first] as Segment).end - (segments[first] as Segment).start === length) first--
  const opening = segments[first] as Segment | undefined
  if (!opening || opening.end - opening.start < length) return null
  const parted = segments.slice(first, last).filter(({ mark }) => mark === '，')
  const [odd] = parted
  return odd && odd !== opening && parted.length === 1 && last - first >= 3 ? hitAt(odd, 0.55, '、') : null
}

function sentenceHits(text: string, segments: readonly Segment[], hits: Hit[]): void {
  for (let at = 0; at + 2 < segments.length; at++) {
    if (segments[at]?.mark === segments[at + 1]?.mark) continue
    const hit = judgeTriple(text, segments, at)
    if (hit) hits.push(hit)
  }
  for (let at = 3; at < segments.length; at++) {
    const hit = judgeList(text, segments, at)
    if (hit && !hits.some(({ start }) => start === hit.start)) hits.push(hit)
  }
}

/** Kinds that sum up a series: `书法、剪纸，合唱等社团`. */
const kind =
  '(?:\\d|社团|课程|活动|项目|领域|方面|产业|行业|设施|设备|作物|产品|特产|部门|单位|学科|专业|工种|场所|科目|疾病|病害|灾害|器材|乐器|技艺|品种|服务|服務|社團|活動|項目|設施|課程|项|事[项務务]|[业業][务務]|物品|[问問]題|问题|种|種|类|類|家|人|[县縣市区區镇鎮乡鄉村])'
/** `谩骂、推搡，后张某等人逃离`: who does something next is no member. */
const beginsClause = '[后後由被与與经經其而又并並再仍遂致使令向对對将將在是为為有以把随隨]'
const shortList = new RegExp(
  `(?<=[、][\\u3400-\\u9fff]{2,4})，(?!${beginsClause})(?=[\\u3400-\\u9fff]{2,4}等(?:[\\u3400-\\u9fff]{0,4})${kind})`,
  'gu',
)

/** `食盐、火柴，煤油、土布等`, `棉花、茶叶。药材、生漆等`: a mark amid the short members of one list. */
const amidList =
  /(?<=、[\u3400-\u9fff]{2,3})(?:，(?=[\u3400-\u9fff]{2,3}(?:、[\u3400-\u9fff]{2,6}){1,6}等)|。(?=[\u3400-\u9fff]{2,3}(?:、[\u3400-\u9fff]{2,6}){1,6}等[\d一二三四五六七八九十]))/gu

/** A comma before the last short member of a series that 等 and its kind close. */
const shortListHits = (text: string): Hit[] =>
  text.includes('等')
    ? [...matchesOf(text, shortList), ...matchesOf(text, amidList)].map(({ index }) => ({
        rule: 'uneven_series',
        start: index,
        end: index + 1,
        confidence: 0.6,
        fixes: [{ text: '、' }],
      }))
    : []

const endsSentence = new CodeSet('。！？；：\n')

/** Marks that part the members of one series unevenly. Looks at blocks that hold both 、 and ，. */
export function seriesHits(text: string): Hit[] {
  const hits: Hit[] = []
  if (!text.includes('、') || !text.includes('，')) return hits
  let segments: Segment[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 10
    // Most units are characters: nothing above the CJK marks and below the full-width ones ends a segment.
    if (unit > 0x3002 && unit < 0xff00) continue
    const isEnd = endsSentence.has(unit)
    if (!isEnd && unit !== 0x3001 && unit !== 0xff0c) continue
    segments.push({ start, end: at, mark: isEnd ? '' : (text[at] as string) })
    start = at + 1
    if (!isEnd) continue
    if (segments.length > 2) sentenceHits(text, segments, hits)
    segments = []
  }
  const short = shortListHits(text).filter(({ start }) => !hits.some(hit => hit.start === start))
  return [...hits, ...short]
}
