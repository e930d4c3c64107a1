import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

const withoutMonth = /(\d{4})年?(\d{1,2})日/u

/** A date without its month, with the month that the document gives that day elsewhere, where it gives but one. */
export function withMonth(hit: Hit, quote: string, blocks: readonly TraitedBlock[]): Hit {
  const [, year, day] = withoutMonth.exec(quote) ?? []
  if (year === undefined || day === undefined || (hit.fixes?.length ?? 0) > 0) return hit
  const pattern = new RegExp(`(?<![\\d])(\\d{1,2})月${day}日`, 'gu')
  const months = new Set(
    blocks.flatMap(({ text }) =>
      text.includes(`月${day}日`) ? matchesOf(text, pattern).map(([, month]) => month) : [],
    ),
  )
  const [month] = months
  return months.size === 1
    ? { ...hit, fixes: [{ text: quote.replace(withoutMonth, `${year}年${month}月${day}日`) }] }
    : hit
}
