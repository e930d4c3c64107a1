import type { Hit } from '../characters/text-blocks.ts'

/** One mark of a block's text that another should stand for. */
export const markHit = (rule: string, start: number, confidence: number, reading: string): Hit => ({
  rule,
  start,
  end: start + 1,
  confidence,
  fixes: [{ text: reading }],
})
