import type { Hit } from '../characters/text-blocks.ts'
import { type BlockFigure, slipTo } from './block-figures.ts'
import { mended, rounded, slackOf } from './figure-hits.ts'

const up =
  /^(?:高差|落差|相差|差[额額距]|温差|溫差)[为為达達]?$|(?:净|新|亩|畝|人均|户均|共|每亩)?(?:[增多]|增加|增长|提高|上升|上涨|增產|增产|净增|新增|上调|高出|多出|延长|扩大|拓宽)(?:了|出|收|加|长|產|产|到)?(?:整整|约)?$/u
const down =
  /(?:净|亩|畝|人均|户均|共)?(?:[减減少降]|减少|減少|降低|下降|缩短|压减|回落|缩小|下调|压缩|精简|节省|節省|低|减产|少收)(?:了|出|收)?(?:整整|约)?$/u
const toward =
  /(?:提高|增加|上升|上涨|上调|增长|扩大|提升|增|升|发展|拓宽|延长|下降|减少|減少|降低|缩短|压减|回落|缩小|下调|压缩|降|减|減)(?:到|至|为|為)/u
const fromWord = /(?:[由从從]|去年|上年|原有|原来|原為|原为|原|过去|以前|改革前|改造前|年初)[^，。；]{0,12}$/u
const nowWord = /(?:今年|本年|现有|現有|现在|現在|现|如今|目前|改造后|年末|年底)[^，。；]{0,12}$/u

interface Change {
  from: BlockFigure
  to: BlockFigure
  step: BlockFigure
}

/** Two figures of one thing and the difference that is told behind them. */
function changeAt(figures: readonly BlockFigure[], at: number, text: string): Change | null {
  const [from, to, step] = [figures[at - 2], figures[at - 1], figures[at]]
  if (!from || !to || !step || step.marks !== '，' || step.label.length > 8) return null
  const isOneUnit = from.unit === to.unit && (step.unit === to.unit || (to.unit === '%' && step.unit === '%'))
  if (!isOneUnit || to.marks.includes('。') || !(up.test(step.label) || down.test(step.label))) return null
  // 占 and 其中 tell of another thing, and a share of growth is no difference.
  if (/[占佔]|其中|同比|比/u.test(step.label) || step.unit === '%') return null
  const between = text.slice(from.end, to.start)
  const isMoved = /[由从從]/u.test(from.label) && toward.test(between) && to.marks === ''
  const isThenNow = fromWord.test(from.label) && nowWord.test(to.label) && /^[，；]$/u.test(to.marks)
  const isOther = /^[，；]$/u.test(to.marks) && isMoved
  return isMoved || isThenNow || isOther ? { from, to, step } : null
}

/** `去年亩产380公斤，今年亩产450公斤，亩增60公斤`: a difference that its two figures do not give. */
export function deltaHits(figures: readonly BlockFigure[], text: string): Hit[] {
  return figures.flatMap((_, at): Hit[] => {
    const change = changeAt(figures, at, text)
    if (!change) return []
    const { from, to, step } = change
    const real = rounded(Math.abs(to.value - from.value))
    if (Math.abs(real - step.value) <= slackOf([from, to, step])) return []
    return [differenceHit(change, text)]
  })
}

/** Either the difference is wrong or the figure before it: the one that a slip of a digit explains stands first. */
function differenceHit({ from, to, step }: Change, text: string): Hit {
  const sign = to.value >= from.value ? 1 : -1
  const mends = [
    { figure: step, right: rounded(Math.abs(to.value - from.value)) },
    { figure: to, right: rounded(from.value + sign * step.value) },
  ].map(mend => ({ ...mend, slip: slipTo(mend.figure, mend.right) }))
  const rank = { turned: 0, moved: 0, misread: 1, length: 2 } as const
  mends.sort((a, b) => (a.slip ? rank[a.slip] : 3) - (b.slip ? rank[b.slip] : 3))
  const hit: Hit = {
    rule: 'reckoning',
    start: to.start,
    end: step.end,
    confidence: 0.8,
    params: { expected: String(Math.abs(rounded(to.value - from.value))) },
  }
  return mended(hit, text, mends)
}
