import type { Hit } from '../characters/text-blocks.ts'

/** What stands somewhere in a text: a match, or a part of one. */
export interface Place {
  index: number
  0: string
}

/** A hit on what stands at a place of a text, with the readings that may be put there, best first. */
export function hit(rule: string, { index, 0: quote }: Place, confidence: number, ...readings: string[]): Hit {
  return {
    rule,
    start: index,
    end: index + quote.length,
    confidence,
    fixes: readings.map(text => ({ text })),
  }
}
