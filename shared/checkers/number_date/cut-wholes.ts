import type { Hit } from '../characters/text-blocks.ts'
import { placesOf } from './numerals.ts'

/** Half of the last place of a figure: what rounding may have taken. */
const slackOf = (text: string) => 0.5 * 10 ** -placesOf(text)

/** A whole that has at least doubled or more by a step which is told as so small a growth has lost a digit. */
const [fewestTimes, mostGrowth] = [3, 60]
const isCutFrom = (cut: string, whole: string) =>
  [...whole].some((_, at) => whole.slice(0, at) + whole.slice(at + 1) === cut)

/** `1640元，比上年增加1285元，增长8.5%`: the whole that the step and its growth give, but for a digit that is lost. */
export function cutWhole(
  start: number,
  { to, toUnit = '', step, change }: { to: string; toUnit: string | undefined; step: string; change: string },
): Hit | null {
  const before = Number(to) - Number(step)
  const isTold = Number(change) > 0 && Number(change) <= mostGrowth && Number.isInteger(Number(to + step))
  if (!isTold || Number(step) < before * fewestTimes) return null
  const wholeAt = (rate: number) => Number(step) * (1 + 100 / rate)
  const [low, high] = [wholeAt(Number(change) + slackOf(change)), wholeAt(Number(change) - slackOf(change))]
  const readings: number[] = []
  for (let whole = Math.ceil(low); whole <= high && whole - low <= mostReadings; whole++)
    if (isCutFrom(to, String(whole))) readings.push(whole)
  if (readings.length === 0) return null
  const likely = wholeAt(Number(change))
  readings.sort((a, b) => Math.abs(a - likely) - Math.abs(b - likely))
  const fixes = readings.slice(0, 2).map(reading => ({ text: `${reading}${toUnit}` }))
  const params = { expected: `${readings[0]}${toUnit}` }
  return { rule: 'reckoning', start, end: start + to.length + toUnit.length, confidence: 0.8, fixes, params }
}
const mostReadings = 2000
