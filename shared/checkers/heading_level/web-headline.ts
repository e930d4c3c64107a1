import { furnitureOf } from '../boilerplate/line.ts'
import type { Outline } from '../outline.ts'
import type { Judgement } from './judgement.ts'
import { titlesOf } from './title.ts'

/** The headline of a web page without sections: the line right above that of its date and source. */
export function judgeWebHeadline({ list }: Outline): Judgement[] {
  return titlesOf(list).flatMap(({ entry: target }): Judgement[] => {
    const below = list[target.index + 1]
    const furniture = below && furnitureOf(below.text)
    const isHeadline = furniture?.rule === 'source_line' && furniture.weight >= 0.8
    return isHeadline ? [{ target, rule: 'plain_text', level: 1, confidence: 0.6 }] : []
  })
}
