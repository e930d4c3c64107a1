import { type DocumentProfile, headingItems } from '../../domain/document-profile.ts'
import type { Outline } from '../outline.ts'
import type { Judgement } from './judgement.ts'

/**
 * Headings at another level than a person has stated for their way of numbering. Nothing else is said about lines that
 * are numbered so, whether they agree or not.
 */
export function judgeAsStated(outline: Outline, { stated }: DocumentProfile, others: () => Judgement[]): Judgement[] {
  const levels = new Map(headingItems.flatMap((item, index) => (stated[item] ? [[stated[item], index + 1]] : [])))
  if (levels.size === 0) return others()
  const levelOf = ({ number }: Judgement['target']) => number && levels.get(number.style)
  const judged = outline.entries.flatMap((target): Judgement[] => {
    const level = levelOf(target)
    // A line that is not marked may be the item of a list.
    return level ? [{ target, rule: 'stated', level, confidence: target.level > 0 ? 0.95 : 0.75 }] : []
  })
  return [...judged, ...others().filter(({ target }) => !levelOf(target))]
}
