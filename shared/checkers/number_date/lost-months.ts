import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

const withoutMonth = /(\d{4})年?(\d{1,2})日/u
const monthAndDay = /(?<!\d)(\d{1,2})月(\d{1,2})日/gu

/** The months in which a document tells of each day of the month. */
export class MonthsOfDays {
  readonly #blocks: readonly TraitedBlock[]
  #known: Map<string, Set<string>> | null = null

  constructor(blocks: readonly TraitedBlock[]) {
    this.#blocks = blocks
  }

  /** A date without its month, with the month that the document gives that day elsewhere, where it gives but one. */
  mended(hit: Hit, quote: string): Hit {
    const [, year, day] = withoutMonth.exec(quote) ?? []
    if (year === undefined || day === undefined || (hit.fixes?.length ?? 0) > 0) return hit
    const months = this.#monthsOf(day)
    const [month] = months
    return months.size === 1
      ? { ...hit, fixes: [{ text: quote.replace(withoutMonth, `${year}年${month}月${day}日`) }] }
      : hit
  }

  #monthsOf(day: string): ReadonlySet<string> {
    this.#known ??= this.#read()
    return this.#known.get(day) ?? new Set()
  }

  #read(): Map<string, Set<string>> {
    const found = new Map<string, Set<string>>()
    for (const { text } of this.#blocks) {
      if (!text.includes('月')) continue
      for (const [, month = '', day = ''] of matchesOf(text, monthAndDay)) {
        const months = found.get(day) ?? new Set()
        found.set(day, months.add(month))
      }
    }
    return found
  }
}
