import type { Hit } from '../characters/text-blocks.ts'
import {
  type BlockFigure,
  fewestOfUnit,
  inUnit,
  isMoved,
  type Slip,
  slipTo,
  thingCounts,
  thingOf,
} from './block-figures.ts'
import { mended, rounded, slackOf, sumHit, sumOf } from './figure-hits.ts'

/** What tells of a change, an average or a rate is no part of a whole. */
const noPart =
  /[比较較]|同期|[增减減]|上升|下降|提高|平均|人均|每|[占佔]|[达超至到]$|完成|目标|计划|[总總一]共|[总總][计計数數量额額]|^共|共[计計有]?$|合[计計]|累[计計]/u
/** A total of what was told before it. */
export const isTotal =
  /^全年|[总總](?:[额額数數长長重]|(?:播种|种植|建筑|占地|使用)?面[积積])[为為达達]*$|[合通][计計]|^共|共[计計]?$|共[计計有\u3400-\u9fff]{0,4}$|[总總][计計]/u
/** Parts of this kind may overlap. */
const overlapping =
  /女|[党團]员|民族|[学學][历歷]|[职職][称稱]|以[上下内]|非|青年|住校|寄宿|留守|[贫貧]困|困[难難]|[随隨][迁遷]|[残殘]疾|老年|低保|外[来來]|流[动動]|[独獨]生|新增|重[点點]|先[进進]|[优優]秀/u
const opens = /其中|包括|分[别為为]|[含有內内]$|[计計]有|^$/u
/** What is left over is a part, though it may be called a sum itself: 其余各乡共. */
const isRest = /^(?:和|及|以及)?其[他它余餘]|和其[余餘]/u
/** 增加值 is a value, no growth. */
export const isNoPart = ({ label }: BlockFigure) =>
  noPart.test(label.replace(/增加值|\d{4}年/gu, '')) && !isRest.test(label)
/** `前十次……，中间八次……，最后六次……`: parts in the order of time. */
const inOrder = (first: string, last: string) =>
  (/^(?:前|头|第一|首)/u.test(first) && /^(?:最?后|末|最末)/u.test(last)) ||
  (/^第一(?:次|笔|期|批|年)/u.test(first) && /^第[二三四五六](?:次|笔|期|批|年)/u.test(last))
/** Two kinds that are all there are. */
export const opposites =
  /男.*女|一[级級类類等].*二[级級类類等].*三[级級类類等]|甲[级級等].*乙[级級等].*丙[级級等]|大型.*中型.*小型|农业\p{Script=Han}{0,4}[占佔].*非农|省[级級].*市[级級]|市[级級].*[县縣][级級]|公[办辦立].*民[办辦]|公[办辦立].*私|城[镇鎮].*[农農乡鄉]|企[业業].*[个個]人|首付.*(?:按揭|[贷貸]款)|[现現]金.*(?:[转轉][账賬]|[汇匯]款)|(?:[转轉][账賬]|[汇匯]款).*[现現]金|上半年.*下半年|中央.*地方|[线線]上.*[线線]下|境[内內].*境外|[国國][内內].*[国國]外|地上.*地下|自筹.*(?:[贷貸]款|[补補]助|拨款|撥款)|(?:[贷貸]款|[补補]助|拨款|撥款).*自筹|予以公[开開].*不予公[开開]|出口.*[进進]口|[进進]口.*出口|地表.*地下|第一[产產].*第三[产產]|一[产產].*三[产產]|[专專][职職任].*兼[职職]|在[编編].*|[领領]取.*|其[他它余餘]/u
export const longestLabel = 20
const mostBetween = 3

/** How many members the words before a whole name: 三乡共停航四十三日. */
function namedBefore(lead: string): number {
  const named =
    /([两兩二三四五六七八九]|(?<!\d)[2-9])(?:[个個]?(?:片[区區]?|[县縣乡鄉镇鎮村区區队隊站厂廠校组組期批班])|家|所|座|次|[笔筆][款]?|人)[^，。；\d]{0,8}$/u.exec(
      lead,
    )?.[1] ?? ''
  if (/\d/u.test(named)) return Number(named)
  return Math.max(0, '〇一二三四五六七八九'.indexOf(named.replace(/[两兩]/u, '二')) * Number(named !== ''))
}

interface Makeup {
  /** The words before the whole. */
  lead: string
  whole: BlockFigure
  parts: readonly BlockFigure[]
  /** Whether words say that the parts are those of the whole. */
  isStated: boolean
}

const isLeft = /^(?:[尚还還仍][有未剩欠差]|[余餘剩]下)/u
/** `3个县6.81亿元`: the first figure names whose the second is. */
const countsPlaces = (text: string, { end }: BlockFigure, next: BlockFigure | undefined) =>
  next !== undefined && /^[县縣市区區乡鄉镇鎮村]$/u.test(text.slice(end, next.start))

/** The parts in one unit that follow a figure in its sentence. */
function partsBehind(figures: readonly BlockFigure[], at: number, text: string): BlockFigure[] {
  const whole = figures[at] as BlockFigure
  const parts: BlockFigure[] = []
  for (let next = at + 1; next < figures.length; next++) {
    const told = figures[next] as BlockFigure
    const figure = inUnit(told, whole.unit) ?? told
    const isOver =
      figure.marks.includes('。') &&
      !(parts.length === 0 && /。(?:其中|[前头首])/u.test(text.slice(whole.end, figure.start)))
    // `夏粮96亿斤、秋粮317亿斤，连续九年稳定在400亿斤`: a series that makes the whole, or more, ends with another mark.
    const isSeries = parts[1]?.marks.includes('、') && /[，；]/u.test(figure.marks)
    if (isSeries && sumOf(parts) >= whole.value - slackOf([whole, ...parts])) break
    if (isOver || figure.marks.includes('\n') || figure.start - whole.start > 160) break
    if (figure.unit !== whole.unit) {
      // Shares and changes may stand between the parts; another count begins something else.
      if (figure.unit === '%' || parts.length === 0 || countsPlaces(text, figure, figures[next + 1])) continue
      break
    }
    // What is left of a larger whole: 已核对1043户，其中……，尚有225户未联系上.
    if (parts.length >= 2 && isLeft.test(figure.label)) break
    if (isNoPart(figure)) {
      if (parts.length > 0 && isTotal.test(figure.label)) break
      continue
    }
    if (figure.label.length > longestLabel || figure.marks.length > mostBetween) break
    parts.push(figure)
    if (text[figure.end] === '）' || text[figure.end] === '。') break
  }
  return parts
}

/** How many of the first parts make the whole, or what stands elsewhere in the block; 0 where none do. */
const madeOf = ({ whole, parts }: Makeup, figures: readonly BlockFigure[]) => {
  const slack = slackOf([whole, ...parts])
  const known = figures.filter(({ unit, start }) => unit === whole.unit && start < (parts[0]?.start ?? 0))
  return (
    1 +
    parts.findIndex((_, at) => {
      const sum = sumOf(parts.slice(0, at + 1))
      return at > 0 && known.some(({ value }) => Math.abs(value - sum) <= slack)
    })
  )
}

/** The figure of which one slip makes the sum right, with the value that belongs there. */
export function slippedOf({ whole, parts }: Makeup): { figure: BlockFigure; right: number; slip: Slip }[] {
  const gap = whole.value - sumOf(parts)
  return [whole, ...parts].flatMap(figure => {
    const right = rounded(figure === whole ? sumOf(parts) : figure.value + gap)
    const slip = isMoved(figure.value, right) ? 'moved' : slipTo(figure, right)
    return slip ? [{ figure, right, slip }] : []
  })
}

const rankOf: Readonly<Record<string, number>> = { turned: 0, moved: 0, misread: 1, length: 2 }
/** Digits that have changed places are the likeliest slip, lost ones the least. */
export const sureFirst = (slips: ReturnType<typeof slippedOf>) =>
  [...slips].sort((a, b) => (rankOf[a.slip ?? ''] ?? 3) - (rankOf[b.slip ?? ''] ?? 3))

/** `移送线索26件，其中移送纪检机关14件、公安机关3件、主管部门6件`: somebody has each of them. */
const isHandedOver = ({ lead, whole, parts }: Makeup) =>
  /移[送交]|[转轉][送办辦]|分[送办辦]/u.test(lead + whole.label) &&
  /(?:[机機][关關]|部[门門]|[单單]位|机构|[检檢]察院|公安局|[纪紀]委)$/u.test(parts.at(-1)?.label ?? '')

/** Applications that were granted, in part, and refused: which count slipped is not seen. */
const isTold = (parts: readonly BlockFigure[]) => /予以公/u.test(parts[0]?.label ?? '')

const movedConfidence = 0.7
/** Among small counts sums are made by chance. */
const fewestMoved = 100
/** The digits of a figure without its noughts. */
const telling = ({ digits }: BlockFigure) => digits.replace(/^0+|0+$/gu, '').length
/** What is left of the whole is told without a figure. */
const isRestTold = (text: string, at: number) =>
  /^[^。]{0,20}?(?:其[余餘他它]|[余餘][下款]|剩[余餘下])/u.test(text.slice(at, at + 24))

/** A larger rest of the whole may well have no name. */
const mostUnnamed = 0.15
/** Of places that are named one by one few are left out. */
const [mostUnnamedPlaces, fewestPlaces] = [0.2, 4]
const arePlaces = (parts: readonly BlockFigure[]) =>
  parts.length >= fewestPlaces && parts.every(({ label }) => /[县縣市区區乡鄉镇鎮]$|街道$/u.test(label))
/** Of two parts that are nearly all no hundredth has no name. */
const leastGap = 0.02

/** What is paid, left or fined is told beside a whole, as no part of it. */
const apart = /^(?:已|尚|另|又|再|后|並|并|[还還])|违约|違約|[罚罰]|[赔賠]/u

function confidenceOf(made: Makeup, slips: ReturnType<typeof slippedOf>): number {
  const { whole, parts, isStated } = made
  const isPlain = !parts.some(({ label }) => apart.test(label))
  if (!isStated && !isPlain) return 0
  const gap = whole.value - sumOf(parts)
  const isTurned = slips.some(({ slip }) => slip === 'turned')
  const sizes = slips
    .filter(({ slip }) => slip === 'turned')
    .map(({ figure }) => figure.digits.replace(/^0+/u, '').length)
  const size = Math.max(...sizes)
  if (isTurned && size >= 3) return isStated ? 0.76 : 0.64
  if (isTurned && size === 2 && isStated && (gap < 0 || opposites.test(parts.map(({ label }) => label).join(' '))))
    return 0.58
  const isShort = slips.some(
    ({ figure, slip }) => (slip === 'length' || slip === 'moved') && figure === whole && figure.digits.length >= 4,
  )
  if (isShort && isStated) return 0.76
  const isWhole =
    opposites.test(parts.map(({ label }) => label).join(' ')) ||
    isHandedOver(made) ||
    namedBefore(made.lead) === parts.length
  // Noughts or a point that moved make sums by chance as seldom as turned digits do, if there are digits enough.
  const moved = slips.filter(({ slip }) => slip === 'moved').map(({ figure }) => figure)
  const isTelling = isWhole || moved.some(one => telling(one) > 1 || (parts.length > 2 && one.value >= fewestMoved))
  if (isStated && isPlain && isTelling && moved.length > 0) return movedConfidence
  const isMore = gap < 0 && isStated
  if (slips.some(({ slip }) => slip === 'misread') && isStated && (isWhole || isMore)) return 0.66
  // One digit of a higher place: what is left unnamed is seldom just ten or a hundred.
  const unnamed = arePlaces(parts) ? mostUnnamedPlaces : parts.length >= 3 ? mostUnnamed : leastGap
  const isOfOneDigit = gap >= 10 && Number.isInteger(Math.log10(gap)) && gap <= whole.value * unnamed
  if (isOfOneDigit && isStated && isPlain && slips.some(({ slip }) => slip === 'misread')) return 0.57
  return isWhole && isStated && Math.abs(gap) < whole.value * 0.5 ? 0.56 : 0
}

function judge(made: Makeup, text: string): Hit[] {
  const { whole, parts } = made
  const slips = slippedOf(made)
  const isSure = slips.some(({ figure, slip }) => slip === 'turned' && figure.digits.length >= 3)
  const mayOverlap = parts.some(({ label }) => overlapping.test(label)) && !/男/u.test(parts[0]?.label ?? '')
  if (mayOverlap && !isSure) return []
  const confidence = confidenceOf(made, slips)
  if (confidence === 0 || (confidence === movedConfidence && isRestTold(text, (parts.at(-1) as BlockFigure).end)))
    return []
  // Where the whole or a part may have slipped, all that may are shown.
  const moved = slips.filter(({ slip }) => slip === 'moved')
  const sure =
    confidence === movedConfidence && moved.length > 0
      ? moved
      : slips.some(({ slip }) => slip === 'turned')
        ? slips.filter(({ slip }) => slip !== 'length')
        : slips
  const isShort = confidence === 0.76 && !slips.some(({ slip }) => slip === 'turned')
  const places = isShort
    ? [whole, parts[0] as BlockFigure]
    : sure.length > 0 && !(isHandedOver(made) || (isTold(parts) && !slips.some(({ slip }) => slip === 'turned')))
      ? sure.map(({ figure }) => figure)
      : [whole, ...parts]
  return [mended(sumHit(places, confidence, sumOf(parts), whole.value), text, sureFirst(sure))]
}

/** The places of a code overlap with those that are named of it: 13位字符，前6位……. */
const ofCode = /^(?:字符|[数數]字|[数數]|字母|[编編代]?[码碼]|二[进進]制)/u
const leastWhole = 4
const longestLead = 30
const sentenceBefore = (text: string, end: number) =>
  text.slice(Math.max(text.lastIndexOf('。', end) + 1, end - longestLead), end)

/** The parts told before a semicolon, without what follows it; all where none parts them. */
function beforeSemicolon(parts: readonly BlockFigure[]): readonly BlockFigure[] {
  const cut = parts.findIndex(({ marks }, at) => at >= 2 && marks.includes('；'))
  return cut > 0 ? parts.slice(0, cut) : parts
}

/** Parts of two kinds that are all there are, told before a semicolon, without what follows it. */
function exhaustive(parts: readonly BlockFigure[]): readonly BlockFigure[] {
  const first = beforeSemicolon(parts)
  return opposites.test(first.map(({ label }) => label).join(' ')) ? first : parts
}

/** `393个，其中甲185个、乙154个`: a whole and its parts, of which one slip of a digit makes the sum right. */
export function wholeFirst(figures: readonly BlockFigure[], text: string): Hit[] {
  const hits: Hit[] = []
  const counts = thingCounts(figures)
  for (let at = 0; at + 2 < figures.length; at++) {
    const whole = figures[at] as BlockFigure
    if (
      whole.unit === '%' ||
      (whole.quote.endsWith('位') && ofCode.test(text.slice(whole.end, whole.end + 3))) ||
      (counts.get(thingOf(whole.unit)) ?? 0) < fewestOfUnit ||
      (whole.value < leastWhole && whole.slack === 0)
    )
      continue
    const parts = exhaustive(partsBehind(figures, at, text))
    const first = parts[0]
    if (parts.length < 2 || !first || parts.some(({ value }) => value >= whole.value * 12)) continue
    // The number of an item opens no note.
    const lead = text.slice(whole.end, first.start).replace(/（[一二三四五六七八九十\d]{1,2}）/gu, '')
    const isStated =
      opens.test(
        lead
          .slice(0, 4)
          .replace(/^[，（：；]/u, '')
          .slice(0, 2),
      ) ||
      /其中|包括|（|：|，[內内]/u.test(lead) ||
      inOrder(first.label, parts.at(-1)?.label ?? '')
    const made = { whole, parts, isStated, lead: sentenceBefore(text, whole.start) }
    const isWhole = Math.abs(whole.value - sumOf(parts)) <= slackOf([whole, ...parts])
    const told = isWhole ? parts.length : madeOf(made, figures)
    if (told > 0) {
      // The last of the parts may be a whole of its own: `总造价56万元，补贴18万元，住户出38万元：一楼……`.
      at += told - (text[(parts[told - 1] as BlockFigure).end] === '：' ? 1 : 0)
      continue
    }
    const all = judge(made, text)
    const early = beforeSemicolon(parts)
    const found = all.length > 0 || early === parts ? all : judge({ ...made, parts: early }, text)
    hits.push(...found)
    if (found.length > 0) at += parts.length
  }
  return hits
}
