import type { Candidate } from './candidate.ts'
import { namedBefore } from './mou.ts'

const han = /\p{Script=Han}/u

/** Whether a character is Han; none is not. */
export const isHan = (character: string | undefined) => character !== undefined && han.test(character)

/** A Latin letter. */
export const latin = /[A-Za-z]/u
/** Marks that open, and those that close. */
export const opens = /[“‘《（(」「『【]/u
export const closes = /[”’》）)」』】，。、；：]/u

/** What stands behind the hidden part of an address of the net. */
export const hostAfter = /^(?:\.[\w-]+)*\.(?:com|cn|net|org|gov|edu)\b|^@[\w-]+\./iu

/** Whether text stands on one side at least. */
export const touchesHan = ({ before, after }: Candidate) => isHan(before.at(-1)) || isHan(after[0])

/** A whole name that is hidden behind who it is, at the end of a line or in a row of names: 总干事　○○○. */
const isSigned = ({ before, after, literal }: Candidate): boolean =>
  literal.length > 1 && namedBefore.test(before) && /^(?:[\s\u3000)）、，。]|$)/u.test(after)

/** Who speaks in minutes and statements, hidden at the head of a line: OOO（承包人）：我来说. */
export const isSpeaker = ({ before, after, literal }: Candidate): boolean =>
  literal.length > 1 && /(?:^|\n)[ \u3000]*$/u.test(before) && /^(?:[（(][^（）()]{1,10}[）)])?[：:]/u.test(after)

/** A name of which nothing is printed, told by its place. */
export const isWholeName = (candidate: Candidate, masked: boolean): boolean =>
  isSigned(candidate) || (masked && isSpeaker(candidate))
