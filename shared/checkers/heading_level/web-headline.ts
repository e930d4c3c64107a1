import { furnitureOf } from '../boilerplate/line.ts'
import type { Outline } from '../outline.ts'
import type { Judgement } from './judgement.ts'
import { titlesOf } from './title.ts'

/** The number of a case below the title of a judgment: （2021）云0924民初118号. */
const caseNumber = /^[（(〔][\d*×xX○]{2,6}[）)〕][^。，]{2,24}号$/u

/** Over the first post of a thread stands who began it, and when. */
const firstPost = /楼主|樓主|[发發]表[于於]\s?[:：]?\s?\d{4}/u

/** The headline of a web page without sections, right above the line of its date and source, or the title of a judgment. */
export function judgeWebHeadline({ list }: Outline): Judgement[] {
  return titlesOf(list).flatMap(({ entry: target }): Judgement[] => {
    const below = list[target.index + 1]
    const furniture = below && furnitureOf(below.text)
    if (caseNumber.test(below?.text.trim() ?? '')) return [{ target, rule: 'plain_text', level: 1, confidence: 0.68 }]
    const isHeadline =
      furniture !== null &&
      furniture !== undefined &&
      furniture.weight >= 0.8 &&
      (furniture.rule === 'source_line' || (furniture.rule === 'page_tools' && firstPost.test(below?.text ?? '')))
    return isHeadline ? [{ target, rule: 'plain_text', level: 1, confidence: 0.6 }] : []
  })
}
