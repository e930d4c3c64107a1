import type { Actor } from './actor.ts'

/** How far the reading of a document is in a round. */
export const workStates = ['untouched', 'in_progress', 'done', 'returned'] as const
export type WorkState = (typeof workStates)[number]

/** What somebody else says of that reading. */
export const reviewStates = ['none', 'wanted', 'passed', 'failed'] as const
export type ReviewState = (typeof reviewStates)[number]

/** A proof of the whole project (校次): the first is number 1. The last one is the current one. */
export interface Round {
  number: number
  openedBy: Actor | null
  /** Milliseconds since 1970; null for a first round that nobody has worked in yet. */
  openedAt: number | null
  closedBy: Actor | null
  closedAt: number | null
}

/** How a document stands in a round. */
export interface DocumentRound {
  work: WorkState
  review: ReviewState
  /** Who reads it in this round. */
  reader: string | null
  reviewer: string | null
  /** Share of the blocks with text that a caret has visited in this round, 0 to 1. */
  coverage: number
}

export const untouchedRound: DocumentRound = {
  work: 'untouched',
  review: 'none',
  reader: null,
  reviewer: null,
  coverage: 0,
}

/** Where somebody was in a document: a block, the offset in it, and how far below the window's top it stood (pixels). */
export interface ReadingPlace {
  blockId: string
  offset: number
  top: number
}
