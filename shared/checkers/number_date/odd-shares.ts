import type { Hit } from '../characters/text-blocks.ts'
import { type BlockFigure, slipTo } from './block-figures.ts'
import { reckonedHit, slackOf, sumHit, sumOf } from './figure-hits.ts'

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
  return reckonedHit(share, 0.74, `${right.toFixed(places)}%`)
}

/** A share of what it names, not of the whole of its fellows: 占民事案件的. */
const ofAnother = /[占佔](?![^，。；]{0,6}(?:[总總全]|其中))[^，。；]{3,12}的$/u
const isShare = /^[^，。；]{0,12}[占佔]|^[占佔]/u

/** Whether a count told before gives the share. */
const isOfTold = (figures: readonly BlockFigure[], { count, share }: { count: BlockFigure; share: BlockFigure }) =>
  figures.some(
    ({ unit, value, start }) =>
      start < count.start && unit === count.unit && Math.abs((count.value / value) * 100 - share.value) < 0.1,
  )

/** `90件，占45%；23件，占115%；36件，占18%`: a share that its fellows' whole does not give. */
export function oddShares(figures: readonly BlockFigure[]): Hit[] {
  const pairs = figures.flatMap((share, at) => {
    const count = figures[at - 1]
    const isPair =
      count !== undefined &&
      count.unit !== '%' &&
      share.unit === '%' &&
      isShare.test(share.label) &&
      !ofAnother.test(share.label) &&
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
    // It may be of another whole that the text tells.
    if (right > 100 || isOfTold(figures, pair)) return []
    const limit = 0.02 + (right * (high - low)) / (high + low)
    const places = pair.share.slack === 0 ? (String(pair.share.value).split('.')[1]?.length ?? 0) : 1
    const reading = right.toFixed(places)
    const isSlip =
      slipTo(pair.share, Number(reading)) !== null ||
      String(pair.share.value).replace('.', '') === right.toFixed(1).replace('.', '')
    if (!isSlip && Math.abs(pair.share.value - right) <= Math.max(limit, right * 0.12)) return []
    return [reckonedHit(pair.share, isSlip ? 0.78 : 0.6, `${reading}%`)]
  })
}

const fewestShares = 3
/** Shares of one sentence that are more than a hundred, of which one slip makes a hundred. */
export function sharesAbove(figures: readonly BlockFigure[]): Hit[] {
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
    return isLikely ? [sumHit(turned.length > 0 ? turned : shares, turned.length > 0 ? 0.67 : 0.64, sum, 100)] : []
  })
}
