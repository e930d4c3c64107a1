/** What a placeholder is made of. `letter` is a capital before a place (`A市`), `blank` white space where a value stood, `word` a note in brackets that says what was taken out. */
export type MaskStyle = 'star' | 'cross' | 'mou' | 'square' | 'line' | 'circle' | 'sign' | 'letter' | 'blank' | 'word'

/** A run of characters that may be a placeholder, with as much of its block as judging it needs. */
export interface Candidate {
  style: MaskStyle
  /** UTF-16 offset in the block's text. */
  start: number
  end: number
  literal: string
  /** Up to 12 characters of the block before the run, and after it. */
  before: string
  after: string
}

/** Whether a run's surroundings speak for a hidden value, and how surely (0–1); 0 = it is something else. */
export type Judgement = (candidate: Candidate, block: string) => number

const measure = /^[余多]?(?:[万亿]|元|[%％]|公里|平方|[亩畝户戶吨噸米]|人次)|^(?:新时代中国特色|总书记)/u
/** Whether a run joins the words of a name as like as not (区域_县): such a one hides a value only where others do. */
export const isJoint = ({ literal, after }: Candidate): boolean => literal === '_' && !measure.test(after)
