import { characterClasses as c, traitOf } from '../characters/classes.ts'
import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

interface Told {
  entry: TraitedBlock
  figure: string
  unit: string
  start: number
}

const measured =
  /(?<![\d.,])([1-9]\d*(?:\.\d+)?)(公里|千米|平方公里|平方米|立方米|公[顷頃]|[万萬][亩畝]|[亩畝]|[万萬亿億]元|米|[吨噸]|公斤|[万萬]人|%)/gu
/** Digits that two figures do not share by chance. */
const fewestDigits = 4
const mostTold = 40
const reach = 12
/** What is said of one year, part or stage need not hold of another. */
const changing = /增|[减減]|[比较較]|其中|同期|另|每|均/u

/** What is said right before a figure. */
const leadOf = ({ entry: { text }, start }: Told) =>
  /[\p{Script=Han}]*$/u.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? ''

const words = (lead: string) => [...lead.slice(0, -1)].map((_, at) => lead.slice(at, at + 2))
const vague = /[全总總长長共约約为為达達有计計面积積度]/u
/** Whether two figures are told of one thing: 干渠全长, 干渠长. */
const isOfOne = (one: Told, other: Told) => {
  const [lead, told] = [leadOf(one), leadOf(other)]
  return !changing.test(lead + told) && words(lead).some(word => !vague.test(word) && told.includes(word))
}

const digit = traitOf(c.digit)

/** `干渠全长3164公里` where 干渠长31.64公里 stands elsewhere: one figure with its point and once without. */
export function lostTwinHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const groups = new Map<string, Told[]>()
  for (const entry of blocks) {
    if ((entry.traits & digit) === 0) continue
    for (const { index, 1: figure = '', 2: unit = '' } of matchesOf(entry.text, measured)) {
      const digits = figure.replace('.', '')
      if (digits.length < fewestDigits || digits.endsWith('0')) continue
      const told = { entry, figure, unit, start: index }
      const group = groups.get(unit + digits)
      if (!group) groups.set(unit + digits, [told])
      else if (group.length < mostTold) group.push(told)
    }
  }
  return [...groups.values()].flatMap(group => {
    const whole = group.filter(({ figure }) => !figure.includes('.'))
    const [odd] = whole
    if (!odd || whole.length !== 1 || group.length < 2) return []
    const twin = group.find(one => one !== odd && isOfOne(one, odd))
    if (!twin) return []
    const [text, expected] = [twin.figure + odd.unit, twin.figure + odd.unit]
    const end = odd.start + odd.figure.length + odd.unit.length
    const hit: Hit = {
      rule: 'reckoning',
      start: odd.start,
      end,
      confidence: 0.74,
      fixes: [{ text }],
      params: { expected },
    }
    return [{ entry: odd.entry, hit }]
  })
}
