import type { Hit } from '../characters/text-blocks.ts'
import type { BlockFigure } from './block-figures.ts'
import { mended, rounded, slackOf, sumHit, sumOf } from './figure-hits.ts'
import { isNoPart, isTotal, longestLabel, slippedOf, sureFirst } from './part-sums.ts'

const furthestPart = 200
const isYear = /^全年(?![^，。；]*[共合总總])/u
/** Of a year only its halves or quarters are all of it. */
const areHalves = (parts: readonly BlockFigure[], whole: BlockFigure) =>
  parts[0]?.label.slice(-2) === whole.label.slice(-2) &&
  ((parts.length === 2 && /上半年/u.test(parts[0].label) && /下半年/u.test(parts[1]?.label ?? '')) ||
    (parts.length === 4 && parts.every(({ label }) => /季/u.test(label))))

/** Something comes to the total of which the sum is not told. */
const untold = /另[计計算行加]|等[^，。]{0,6}[费費]用|不[含计計]|除外|[连連]同/u

/** How many addends a total says it has; 0 where it does not. */
function saidOf({ label }: BlockFigure): number {
  const said = /^([两兩二三四五六])\p{Script=Han}{1,6}[合共总總]/u.exec(label)?.[1] ?? ''
  return Math.max(0, '〇一二三四五六'.indexOf(said.replace(/[两兩]/u, '二')) * Number(said !== ''))
}

/** `第一期42人，第二期38人，共培训116人`: a total behind its addends. */
export function wholeLast(figures: readonly BlockFigure[], text: string): Hit[] {
  return figures.flatMap((whole, at): Hit[] => {
    if (!isTotal.test(whole.label) || /其中|累|[近约約超余逾]$/u.test(whole.label)) return []
    // 契税等另计，合计64.1万元
    if (untold.test(text.slice(figures[at - 1]?.end ?? 0, whole.start))) return []
    const parts: BlockFigure[] = []
    const said = saidOf(whole)
    const isApart = () => said > 0 && parts.length < said
    let isBound =
      whole.marks.includes('。') &&
      !/^(?:以上|上述|[两三四五六七八][县縣项項区區镇鎮])/u.test(whole.label) &&
      !isApart()
    for (let before = at - 1; before >= 0 && !isBound; before--) {
      const figure = figures[before] as BlockFigure
      // Each part may be told with what it was found in: 调查十七座寺庙，得碑四十三件.
      if (whole.start - figure.end > furthestPart) break
      if (figure.unit !== whole.unit && (figure.label === '' || said > 0)) {
        isBound = figure.marks.includes('。') && !isApart()
        continue
      }
      if (figure.unit !== whole.unit || isNoPart(figure) || figure.label.length > longestLabel) break
      parts.unshift(figure)
      isBound = figure.marks.includes('。') && !isApart()
    }
    if (parts.length < 2 || (isYear.test(whole.label) && !areHalves(parts, whole))) return []
    const slack = slackOf([whole, ...parts])
    if (parts.some((_, from) => from < parts.length - 1 && Math.abs(sumOf(parts.slice(from)) - whole.value) <= slack))
      return []
    const slips = slippedOf({ whole, parts, isStated: true, lead: '' })
    const isSlip = slips.some(({ figure, slip }) => slip !== 'length' && figure.digits.length >= 2)
    // 两站共装机8台, of which the two are told.
    const own = [{ figure: whole, right: rounded(sumOf(parts)) }]
    if (said === parts.length && !(whole.marks.includes('。') && !isSlip))
      return [mended(sumHit([whole], 0.66, sumOf(parts), whole.value), text, own)]
    const slipped = slips.map(({ figure }) => figure)
    return isSlip ? [mended(sumHit([whole, ...slipped], 0.68, sumOf(parts), whole.value), text, sureFirst(slips))] : []
  })
}
