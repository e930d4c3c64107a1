import type { Hit } from '../characters/text-blocks.ts'

/** One mark of a block's text that another should stand for. */
export const markHit = (rule: string, start: number, confidence: number, reading: string): Hit => ({
  rule,
  start,
  end: start + 1,
  confidence,
  fixes: [{ text: reading }],
})

/** A mark that is missing before an index of a block's text; each of some marks may be meant. */
export const lostMarkHit = (text: string, at: number, confidence: number, marks = '，'): Hit => ({
  rule: 'missing_between',
  start: at - 1,
  end: at + 1,
  confidence,
  fixes: [...marks].map(mark => ({ text: `${text[at - 1]}${mark}${text[at]}` })),
})
