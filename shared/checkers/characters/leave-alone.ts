import { matchesOf } from '../matches.ts'
/** Stretches of a text, ascending, as pairs start–end. */
export type Stretches = readonly (readonly [start: number, end: number])[]

const none: Stretches = []
const mayHold = /:\/\/|www\.|@|`|[:;]-?[()]|\.(?:com|cn|org|net|gov|edu|docx?|xlsx?|pptx?|pdf|wps|rar|zip)\b/iu
/** Addresses of pages and mail, file names with a known ending, program text in backticks, and faces such as :-). */
const foreign =
  /(?:https?|ftp):\/\/[\w\-./?%&=#:~+@!,;$'*()[\]]+|www\.[\w\-./?%&=#:~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.)+(?:com|cn|org|net|gov|edu)\b[\w\-./?%&=#:~]*|`[^`\n]+`|[\p{Script=Han}\w()（）《》—-]{1,60}\.(?:docx?|xlsx?|pptx?|pdf|wps|rar|zip)\b(?:\s{0,4}[(（][^()（）\n]{0,40}\d\s?[KMG]?B\b[^()（）\n]{0,40}[)）][^。】\n]{0,40})?|[:;]-[()]|(?<![\d\p{Script=Han}])[:;][()]/giu

/** Stretches of a block that are not prose: no rule about marks, spaces or figures speaks of them. */
export function foreignStretches(text: string): Stretches {
  if (!mayHold.test(text)) return none
  return matchesOf(text, foreign).map(({ index, 0: found }) => [index, index + found.length] as const)
}

/** Whether a stretch touches one of the given stretches. */
export const touchesAny = (stretches: Stretches, start: number, end: number): boolean =>
  stretches.some(([from, to]) => start < to && end > from)
