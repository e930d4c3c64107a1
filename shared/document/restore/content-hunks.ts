import type { Node } from 'prosemirror-model'
import { diffCharacters } from '../../text/char-diff.ts'
import { offsetText } from '../block-text.ts'

/** A stretch of one content (block offsets) and the stretch of another that stands in its place. */
export interface Hunk {
  from: number
  to: number
  pastFrom: number
  pastTo: number
}

/**
 * What of a text block's content must be replaced to get another's: single characters where that gives exactly the
 * other, else all from the first difference to the last.
 */
export function contentHunks(now: Node, past: Node): Hunk[] {
  const whole = differingStretch(now, past)
  if (!whole) return []
  const hunks = characterHunks(now, past, whole)
  return replaced(now, past, hunks).content.eq(past.content) ? hunks : [whole]
}

function differingStretch(now: Node, past: Node): Hunk | null {
  const start = now.content.findDiffStart(past.content)
  if (start === null) return null
  const ends = now.content.findDiffEnd(past.content) ?? { a: now.content.size, b: past.content.size }
  // What is the same at both ends may overlap, as in "aa" and "aaa".
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  return { from: start, to: ends.a + overlap, pastFrom: start, pastTo: ends.b + overlap }
}

function characterHunks(now: Node, past: Node, whole: Hunk): Hunk[] {
  const hunks: Hunk[] = []
  let at = whole.from
  let pastAt = whole.pastFrom
  let last: Hunk | null = null
  const nowText = offsetText(now).slice(whole.from, whole.to)
  const pastText = offsetText(past).slice(whole.pastFrom, whole.pastTo)
  for (const { kind, text } of diffCharacters(nowText, pastText)) {
    if (kind === 'same') {
      at += text.length
      pastAt += text.length
      last = null
      continue
    }
    if (!last) {
      last = { from: at, to: at, pastFrom: pastAt, pastTo: pastAt }
      hunks.push(last)
    }
    if (kind === 'first') at = last.to += text.length
    else pastAt = last.pastTo += text.length
  }
  return hunks
}

function replaced(now: Node, past: Node, hunks: readonly Hunk[]): Node {
  let content = now.content.cut(0, 0)
  let at = 0
  for (const { from, to, pastFrom, pastTo } of hunks) {
    content = content.append(now.content.cut(at, from)).append(past.content.cut(pastFrom, pastTo))
    at = to
  }
  return now.copy(content.append(now.content.cut(at)))
}
