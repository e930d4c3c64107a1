import type { Hit } from '../characters/text-blocks.ts'
import { carried } from './balance.ts'
import { type BlockFigure, fewestOfUnit, figuresOf, type Slip, slipTo } from './block-figures.ts'
import type { NumberRule } from './dates.ts'

/** What tells of a change, an average or a rate is no part of a whole. */
const noPart =
  /[比较較]|同期|[增减減]|上升|下降|提高|平均|人均|每|[占佔]|[达超至到]$|完成|目标|计划|[总總一]共|[总總][计計数數量额額]|^共|共[计計有]?$|合[计計]|累[计計]/u
/** A total of what was told before it. */
const isTotal = /[合通][计計]|^共|共[计計]?$|共[计計有\u3400-\u9fff]{0,4}$|[总總][计計]/u
/** Parts of this kind may overlap. */
const overlapping = /女|[党團]员|民族|[学學][历歷]|[职職][称稱]|以[上下内]|非|青年|新增|重[点點]|先[进進]|[优優]秀/u
const opens = /其中|包括|分[别為为]|[含有內内]$|[计計]有|^$/u
/** Two kinds that are all there are. */
const opposites =
  /男.*女|省[级級].*市[级級]|市[级級].*[县縣][级級]|公[办辦立].*民[办辦]|公[办辦立].*私|城[镇鎮].*[农農乡鄉]|企[业業].*[个個]人|出口.*[进進]口|[进進]口.*出口|地表.*地下|[专專][职職任].*兼[职職]|在[编編].*|[领領]取.*|其[他它余餘]/u
const longestLabel = 20
const mostBetween = 3

interface Makeup {
  whole: BlockFigure
  parts: readonly BlockFigure[]
  /** Whether words say that the parts are those of the whole. */
  isStated: boolean
}

/** The parts in one unit that follow a figure in its sentence. */
function partsBehind(figures: readonly BlockFigure[], at: number, text: string): BlockFigure[] {
  const whole = figures[at] as BlockFigure
  const parts: BlockFigure[] = []
  for (let next = at + 1; next < figures.length; next++) {
    const figure = figures[next] as BlockFigure
    const isOver =
      figure.marks.includes('。') && !(parts.length === 0 && /。其中/u.test(text.slice(whole.end, figure.start)))
    if (isOver || figure.marks.includes('\n') || figure.start - whole.start > 160) break
    if (figure.unit !== whole.unit) {
      // Shares and changes may stand between the parts; another count begins something else.
      if (figure.unit === '%' || parts.length === 0) continue
      break
    }
    if (noPart.test(figure.label)) {
      if (parts.length > 0 && isTotal.test(figure.label)) break
      continue
    }
    if (figure.label.length > longestLabel || figure.marks.length > mostBetween) break
    parts.push(figure)
    if (text[figure.end] === '）' || text[figure.end] === '。') break
  }
  return parts
}

const sumOf = (parts: readonly BlockFigure[]) => parts.reduce((all, { value }) => all + value, 0)
const slackOf = (figures: readonly BlockFigure[]) => figures.reduce((all, { slack }) => all + slack, 1e-9)

/** Whether some of the first parts make the whole, or what they make stands elsewhere in the block. */
const isMade = ({ whole, parts }: Makeup, figures: readonly BlockFigure[]) => {
  const slack = slackOf([whole, ...parts])
  const known = figures.filter(({ unit, start }) => unit === whole.unit && start < (parts[0]?.start ?? 0))
  return parts.some((_, at) => {
    const sum = sumOf(parts.slice(0, at + 1))
    return at > 0 && known.some(({ value }) => Math.abs(value - sum) <= slack)
  })
}

/** The figure of which one slip makes the sum right, with the value that belongs there. */
function slippedOf({ whole, parts }: Makeup): { figure: BlockFigure; right: number; slip: Slip }[] {
  const gap = whole.value - sumOf(parts)
  const round = (value: number) => Math.round(value * 1e4) / 1e4
  return [whole, ...parts].flatMap(figure => {
    const right = round(figure === whole ? sumOf(parts) : figure.value + gap)
    const slip = slipTo(figure, right)
    return slip ? [{ figure, right, slip }] : []
  })
}

function confidenceOf(made: Makeup, slips: ReturnType<typeof slippedOf>): number {
  const { whole, parts, isStated } = made
  const gap = whole.value - sumOf(parts)
  const isTurned = slips.some(({ slip }) => slip === 'turned')
  const sizes = slips
    .filter(({ slip }) => slip === 'turned')
    .map(({ figure }) => figure.digits.replace(/^0+/u, '').length)
  const size = Math.max(...sizes)
  if (isTurned && size >= 3) return isStated ? 0.76 : 0.64
  if (isTurned && size === 2 && isStated && (gap < 0 || opposites.test(parts.map(({ label }) => label).join(' '))))
    return 0.58
  const isShort = slips.some(({ figure, slip }) => slip === 'length' && figure === whole && figure.digits.length >= 4)
  if (isShort && isStated) return 0.76
  const isWhole = opposites.test(parts.map(({ label }) => label).join(' '))
  const isMore = gap < 0 && isStated
  if (slips.some(({ slip }) => slip === 'misread') && isStated && (isWhole || isMore)) return 0.66
  return isWhole && isStated && Math.abs(gap) < whole.value * 0.5 ? 0.56 : 0
}

const hitOf = (figures: readonly BlockFigure[], confidence: number, sum: number, whole: number): Hit => {
  const round = (value: number) => Math.round(value * 1000) / 1000
  const [start, end] = [Math.min(...figures.map(({ start }) => start)), Math.max(...figures.map(({ end }) => end))]
  return { rule: 'sum', start, end, confidence, fixes: [], params: { sum: round(sum), whole: round(whole) } }
}

function judge(made: Makeup): Hit[] {
  const { whole, parts } = made
  const slips = slippedOf(made)
  const isSure = slips.some(({ figure, slip }) => slip === 'turned' && figure.digits.length >= 3)
  const mayOverlap = parts.some(({ label }) => overlapping.test(label)) && !/男/u.test(parts[0]?.label ?? '')
  if (mayOverlap && !isSure) return []
  const confidence = confidenceOf(made, slips)
  if (confidence === 0) return []
  // Where the whole or a part may have slipped, all that may are shown.
  const sure = slips.some(({ slip }) => slip === 'turned') ? slips.filter(({ slip }) => slip !== 'length') : slips
  const isShort = confidence === 0.76 && !slips.some(({ slip }) => slip === 'turned')
  const places = isShort
    ? [whole, parts[0] as BlockFigure]
    : sure.length > 0
      ? sure.map(({ figure }) => figure)
      : [whole, ...parts]
  return [hitOf(places, confidence, sumOf(parts), whole.value)]
}

const leastWhole = 4

/** Parts of two kinds that are all there are, told before a semicolon, without what follows it. */
function exhaustive(parts: readonly BlockFigure[]): readonly BlockFigure[] {
  const cut = parts.findIndex(({ marks }, at) => at >= 2 && marks.includes('；'))
  const first = parts.slice(0, cut)
  return cut > 0 && opposites.test(first.map(({ label }) => label).join(' ')) ? first : parts
}

/** `393个，其中甲185个、乙154个`: a whole and its parts, of which one slip of a digit makes the sum right. */
function wholeFirst(figures: readonly BlockFigure[], text: string): Hit[] {
  const hits: Hit[] = []
  const counts = unitCounts(figures)
  for (let at = 0; at + 2 < figures.length; at++) {
    const whole = figures[at] as BlockFigure
    if (
      whole.unit === '%' ||
      (counts.get(whole.unit) ?? 0) < fewestOfUnit ||
      (whole.value < leastWhole && whole.slack === 0)
    )
      continue
    const parts = exhaustive(partsBehind(figures, at, text))
    const first = parts[0]
    if (parts.length < 2 || !first || parts.some(({ value }) => value >= whole.value * 12)) continue
    const lead = text.slice(whole.end, first.start)
    const isStated =
      opens.test(
        lead
          .slice(0, 4)
          .replace(/^[，（：；]/u, '')
          .slice(0, 2),
      ) || /其中|包括|（|：|，[內内]/u.test(lead)
    const made = { whole, parts, isStated }
    if (Math.abs(whole.value - sumOf(parts)) <= slackOf([whole, ...parts]) || isMade(made, figures)) {
      at += parts.length
      continue
    }
    const found = judge(made)
    hits.push(...found)
    if (found.length > 0) at += parts.length
  }
  return hits
}

/** `第一期42人，第二期38人，共培训116人`: a total behind its addends. */
function wholeLast(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((whole, at): Hit[] => {
    if (!isTotal.test(whole.label) || /其中|累/u.test(whole.label)) return []
    const parts: BlockFigure[] = []
    let isBound = whole.marks.includes('。') && !/^(?:以上|上述|[两三四五六七八][县縣项項区區镇鎮])/u.test(whole.label)
    for (let before = at - 1; before >= 0 && !isBound; before--) {
      const figure = figures[before] as BlockFigure
      if (figure.unit !== whole.unit && figure.label === '') continue
      if (figure.unit !== whole.unit || noPart.test(figure.label) || figure.label.length > longestLabel) break
      parts.unshift(figure)
      isBound = figure.marks.includes('。')
    }
    if (parts.length < 2) return []
    const slack = slackOf([whole, ...parts])
    if (parts.some((_, from) => from < parts.length - 1 && Math.abs(sumOf(parts.slice(from)) - whole.value) <= slack))
      return []
    const slips = slippedOf({ whole, parts, isStated: true })
    const isSlip = slips.some(({ figure, slip }) => slip !== 'length' && figure.digits.length >= 2)
    // 两站共装机8台, of which the two are told.
    const said = /^([两二三四五六])\p{Script=Han}{1,3}[合共]/u.exec(whole.label)?.[1]
    if (said && '〇一二三四五六'.indexOf(said.replace('两', '二')) === parts.length)
      return [hitOf([whole], 0.66, sumOf(parts), whole.value)]
    const slipped = slips.map(({ figure }) => figure)
    return isSlip ? [hitOf([whole, ...slipped], 0.68, sumOf(parts), whole.value)] : []
  })
}

const noughtTo = (value: number, limit: number) => Math.abs(value) <= limit

/** A share behind its count: the whole that both imply, as the least and the most it can be. */
const impliedBy = (count: BlockFigure, share: BlockFigure): [number, number] => {
  const half = Math.max(share.slack, share.value % 1 === 0 ? 0.5 : 0.05) * 1.02
  return [
    ((count.value - count.slack) / (share.value + half)) * 100,
    ((count.value + count.slack) / (share.value - half)) * 100,
  ]
}
/** `380人，其中甲247人，占56%`: a share of the whole right before, of which a slip makes the right one. */
function shareOfWhole(figures: readonly BlockFigure[], count: BlockFigure, share: BlockFigure): Hit | null {
  const whole = figures[figures.indexOf(count) - 1]
  const isPart = whole?.unit === count.unit && /其中/u.test(count.label) && !/。/u.test(count.marks)
  if (!whole || !isPart || whole.value <= count.value || !/^[占佔](?:[总總全]|其中)?/u.test(share.label)) return null
  const right = (count.value / whole.value) * 100
  const places = share.slack === 0 ? 0 : Math.round(-Math.log10(share.slack * 2))
  if (Math.abs(right - share.value) <= 1.02 * 10 ** -places) return null
  const slip = slipTo(share, Number(right.toFixed(places)))
  if (slip !== 'turned' && slip !== 'misread') return null
  const expected = `${right.toFixed(places)}%`
  const { start, end } = share
  return { rule: 'reckoning', start, end, confidence: 0.74, fixes: [{ text: expected }], params: { expected } }
}

const isShare = /^[^，。；]{0,12}[占佔]|^[占佔]/u

/** `90件，占45%；23件，占115%；36件，占18%`: a share that its fellows' whole does not give. */
function oddShares(figures: readonly BlockFigure[]): Hit[] {
  const pairs = figures.flatMap((share, at) => {
    const count = figures[at - 1]
    const isPair =
      count !== undefined &&
      count.unit !== '%' &&
      share.unit === '%' &&
      isShare.test(share.label) &&
      share.marks.length <= 1
    return isPair && count.value > 0 && share.value > 0 ? [{ count, share, range: impliedBy(count, share) }] : []
  })
  return pairs.flatMap((pair, at): Hit[] => {
    const alone = shareOfWhole(figures, pair.count, pair.share)
    if (alone) return [alone]
    const fellows = pairs.filter((_, other) => other !== at && pairs[other]?.count.unit === pair.count.unit)
    const low = Math.max(...fellows.map(({ range }) => range[0]))
    const high = Math.min(...fellows.map(({ range }) => range[1]))
    if (fellows.length < 2 || low > high || !(pair.range[0] > high * 1.01 || pair.range[1] < low * 0.99)) return []
    const right = (pair.count.value / ((low + high) / 2)) * 100
    const limit = 0.02 + (right * (high - low)) / (high + low)
    const places = pair.share.slack === 0 ? (String(pair.share.value).split('.')[1]?.length ?? 0) : 1
    const reading = right.toFixed(places)
    const isSlip =
      slipTo(pair.share, Number(reading)) !== null ||
      String(pair.share.value).replace('.', '') === right.toFixed(1).replace('.', '')
    if (!isSlip && noughtTo(pair.share.value - right, Math.max(limit, right * 0.12))) return []
    const { start, end } = pair.share
    const params = { expected: `${reading}%` }
    return [
      { rule: 'reckoning', start, end, confidence: isSlip ? 0.78 : 0.6, fixes: [{ text: params.expected }], params },
    ]
  })
}

const fewestShares = 3
/** Shares of one sentence that are more than a hundred, of which one slip makes a hundred. */
function sharesAbove(figures: readonly BlockFigure[]): Hit[] {
  const runs: BlockFigure[][] = []
  let run: BlockFigure[] = []
  for (const figure of figures) {
    if (figure.marks.includes('。')) run = []
    const isTold = /[占佔]/u.test(figure.label) || /（$/u.test(figure.marks)
    if (figure.unit !== '%' || !isTold) {
      if (figure.unit === '%') run = []
      continue
    }
    if (run.length === 0) runs.push(run)
    run.push(figure)
  }
  return runs.flatMap((shares): Hit[] => {
    if (shares.length < fewestShares - 1) return []
    const [sum, slack] = [sumOf(shares), slackOf(shares) + 0.02]
    const slips = shares.map(share => slipTo(share, Math.round((share.value + 100 - sum) * 100) / 100))
    if (sum <= 100 + slack || sum > 200) return []
    const turned = shares.filter((_, at) => slips[at] === 'turned')
    const isLikely = turned.length > 0 || (shares.length >= fewestShares && slips.some(slip => slip === 'misread'))
    return isLikely ? [hitOf(turned.length > 0 ? turned : shares, turned.length > 0 ? 0.67 : 0.64, sum, 100)] : []
  })
}

const lacks = /缺口|尚缺|短缺|[还還]差|相差|[结結][余餘]|[剩]余|欠/u
const left = /(?:[净淨]?剩下?|[结結][余餘]|[净淨]剩|[净淨]收|剩余|[盈]余|[盈]餘)[^，。；]{0,2}$/u
/** `收五千四百块，种子一千二百块，肥料九百块，剩下三千二百块`: what is left is not the first less the others. */
function leftHits(figures: readonly BlockFigure[], text: string): Hit[] {
  return figures.flatMap((rest, at): Hit[] => {
    if (!left.test(rest.label) || carried.test(text.slice(Math.max(0, rest.start - 80), rest.start))) return []
    const before = figures.slice(Math.max(0, at - 6), at).filter(({ unit }) => unit === rest.unit)
    const slips = before.flatMap((income, from) => {
      const spent = before.slice(from + 1)
      if (spent.length === 0) return []
      const real = Math.round((income.value - sumOf(spent)) * 1e4) / 1e4
      const isRight = Math.abs(real - rest.value) <= slackOf([income, ...spent, rest])
      return isRight ? [null] : [{ real, slip: slipTo(rest, real) }]
    })
    // Earlier money of the entry may belong to the sum, so every way of reckoning is tried.
    const early = before.map(({ value }) => value)
    const isOther = early.some((first, i) =>
      early.some(
        (second, j) => i !== j && early.some((third, k) => k !== i && k !== j && first - second - third === rest.value),
      ),
    )
    if (slips.includes(null) || isOther) return []
    const found = [...slips, ...threeWays(early, rest)].find(
      way => way !== null && (way.slip === 'turned' || way.slip === 'misread') && rest.digits.length >= 3,
    )
    if (!found) return []
    const { start, end } = rest
    return [{ rule: 'reckoning', start, end, confidence: 0.66, fixes: [], params: { expected: String(found.real) } }]
  })
}

/** `五个管理段，每段12人，共80人`: so many times so much is not the sum behind it. */
function timesHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((sum, at): Hit[] => {
    const [count, each] = [figures[at - 2], figures[at - 1]]
    if (!count || !each || !/^每\p{Script=Han}{1,3}$/u.test(each.label) || !/^[共合总]计?$/u.test(sum.label)) return []
    if (each.unit !== sum.unit || count.unit === sum.unit || each.marks !== '，' || sum.marks !== '，') return []
    const real = count.value * each.value
    if (!Number.isInteger(real) || real === sum.value || count.value < 2) return []
    return [
      {
        rule: 'reckoning',
        start: sum.start,
        end: sum.end,
        confidence: 0.66,
        fixes: [],
        params: { expected: String(real) },
      },
    ]
  })
}

const threeWays = (values: readonly number[], rest: BlockFigure) =>
  values.flatMap((first, i) =>
    values.flatMap((second, j) =>
      values.flatMap((third, k) =>
        i !== j && j < k && k !== i && first - second - third > 0
          ? [{ real: first - second - third, slip: slipTo(rest, first - second - third) }]
          : [],
      ),
    ),
  )

/** `每次1520元，加计住宿640元，每次支出2260元`: what is added does not make the sum behind it. */
function addedHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((sum, at): Hit[] => {
    const [first, added] = [figures[at - 2], figures[at - 1]]
    if (!first || !added || !/^(?:加[计計上]|另加|外加|[连連]同)/u.test(added.label)) return []
    if (first.unit !== sum.unit || added.unit !== sum.unit || sum.marks.includes('。')) return []
    const real = Math.round((first.value + added.value) * 1e4) / 1e4
    const slip = slipTo(sum, real)
    if (Math.abs(real - sum.value) <= slackOf([first, added, sum]) || slip === null || slip === 'length') return []
    return [
      {
        rule: 'reckoning',
        start: sum.start,
        end: sum.end,
        confidence: 0.72,
        fixes: [],
        params: { expected: String(real) },
      },
    ]
  })
}

/** `一万斤，每斤卖十六元，收入十六万五千元`: a price for each that does not make the money behind it. */
function priceHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((money, at): Hit[] => {
    const [count, price] = [figures[at - 2], figures[at - 1]]
    if (!count || !price?.label.startsWith('每') || money.marks.includes('。') || /每/u.test(money.label)) return []
    const each = price.label.slice(1, 1 + count.unit.length)
    if (each !== count.unit || price.unit !== money.unit || price.slack + count.slack + money.slack > 0) return []
    const real = count.value * price.value
    const slip = slipTo(money, real)
    if (real === money.value || slip === null || slip === 'length' || money.digits.length < 3) return []
    return [
      {
        rule: 'reckoning',
        start: money.start,
        end: money.end,
        confidence: 0.7,
        fixes: [],
        params: { expected: String(real) },
      },
    ]
  })
}

/** `需用一万四千吨，实到九千六百吨，缺口四千八百吨`: what is lacking is not the difference of the two before. */
function lackHits(figures: readonly BlockFigure[]): Hit[] {
  return figures.flatMap((left, at): Hit[] => {
    const [need, has] = [figures[at - 2], figures[at - 1]]
    if (!lacks.test(left.label) || !need || !has || left.marks.includes('。') || has.marks.includes('。')) return []
    if (
      need.unit !== left.unit ||
      has.unit !== left.unit ||
      !/^(?:缺口|尚缺|短缺|[还還]差|[结結][余餘])/u.test(left.label)
    )
      return []
    const real = Math.round((need.value - has.value) * 1e4) / 1e4
    if (real <= 0 || Math.abs(real - left.value) <= slackOf([need, has, left])) return []
    return slipTo(left, real) === null && Math.abs(real - left.value) < real * 0.1
      ? []
      : [
          {
            rule: 'reckoning',
            start: left.start,
            end: left.end,
            confidence: 0.7,
            fixes: [],
            params: { expected: String(real) },
          },
        ]
  })
}

/** `126人，比去年的98人增加38人`. */
function stepHits(figures: readonly BlockFigure[], text: string): Hit[] {
  return figures.flatMap((step, at): Hit[] => {
    const [now, then] = [figures[at - 2], figures[at - 1]]
    const verb = /^了?(增加|减少|多|少)了?$/u.exec(step.label)?.[1]
    if (!verb || !now || !then || now.unit !== step.unit || then.unit !== step.unit) return []
    if (!/[，,][比较][^，。；]{0,10}的?$/u.test(text.slice(now.end, then.start)) || step.marks !== '') return []
    const real = (now.value - then.value) * (/增|多/u.test(verb) ? 1 : -1)
    if (Math.abs(real - step.value) <= slackOf([now, then, step])) return []
    const expected = String(Math.round(real * 100) / 100)
    return [{ rule: 'reckoning', start: step.start, end: step.end, confidence: 0.74, fixes: [], params: { expected } }]
  })
}

/** Words that set figures against each other. */
export const mayRelate =
  /其中|包括|[\d一二三四五六七八九十][\u3400-\u9fff]{1,4}（|[合通][计計]|共|[占佔]|缺|剩|[余餘]|加[计計上]|每|，比|，[较較]|[內内][男女]|[计計]有|[：（][^，。]{1,12}\d|百分之/u

/** Whether a block has figures enough to reckon with. */
export const mayHoldMakeup =
  /\d[^\d。]{1,60}\d[^\d]*\d|[一二三四五六七八九十百千][^一二三四五六七八九十百千。]{1,14}[（，、：][^。]{0,20}[一二三四五六七八九十百千][^一二三四五六七八九十百千。]{1,14}[，、][^。]{0,20}[一二三四五六七八九十百千]/u

/** How often each unit stands in a block. */
function unitCounts(figures: readonly BlockFigure[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { unit } of figures) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return counts
}

/** Figures of units that stand often enough to be reckoned with. */
const reckonable = (figures: readonly BlockFigure[], counts: ReadonlyMap<string, number>) =>
  figures.some(({ unit }) => unit !== '%' && (counts.get(unit) ?? 0) >= fewestOfUnit)

function sumsOf(figures: readonly BlockFigure[], text: string): Hit[] {
  return [
    ...wholeFirst(figures, text),
    ...wholeLast(figures),
    ...lackHits(figures),
    ...stepHits(figures, text),
    ...leftHits(figures, text),
    ...addedHits(figures),
  ]
}

/** Rules that hold all figures of a block against each other. */
export const makeupRules: readonly NumberRule[] = [
  text => {
    const figures = figuresOf(text)
    if (figures.length < 2) return []
    const counts = unitCounts(figures)
    const shares = counts.get('%') ?? 0
    return [
      ...(reckonable(figures, counts) ? sumsOf(figures, text) : []),
      ...(shares > 0 ? oddShares(figures) : []),
      ...(shares > 1 ? sharesAbove(figures) : []),
      ...(text.includes('每') ? [...priceHits(figures), ...timesHits(figures)] : []),
    ]
  },
]
