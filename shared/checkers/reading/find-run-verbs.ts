import { matchesOf } from '../matches.ts'
import type { BlockReading } from './block-reading.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'

/** Two words for where a change ends, one after the other, in front of a figure: 降至为零, 提高到至96%. */
const twoEnds =
  /(?<=[降升增减提高缩扩延涨跌少多短大长低达压加])(?:至为|到为|为至|为到|至到|到至)(?=[\d零*×一二三四五六七八九十百千])/gu
/** The particle in the middle of 一年来的: 一年的来抓党建工作情况. */
const turnedParticle =
  /(?<=[一二两三四五六七八九十几多近半数\d])年的来(?=\p{Script=Han}{0,6}(?:工作|学习|努力|奋斗|发展|实践|经验|成绩|情况|建设|探索|历程|主要))(?!来|信访)/gu

/** Words of change and time that two ways of saying are mixed in. Linear; asked only where one of their signs stands. */
export function findRunVerbs(reading: BlockReading): Suspicion[] {
  const found: Suspicion[] = []
  const { text } = reading
  const keep = (at: number, printed: string, readings: string[], confidence: number) =>
    found.push(
      suspicionIn(reading, {
        kind: 'broken',
        start: at,
        end: at + printed.length,
        readings,
        confidence,
      }),
    )
  if (text.includes('至') || text.includes('到'))
    for (const { index, 0: printed } of matchesOf(text, twoEnds)) {
      const verb = text[index - 1] ?? ''
      keep(
        index - 1,
        verb + printed,
        [...printed].map(end => verb + end),
        0.78,
      )
    }
  if (text.includes('年的来'))
    for (const { index, 0: printed } of matchesOf(text, turnedParticle)) keep(index, printed, ['年来', '年来的'], 0.66)
  return found
}
