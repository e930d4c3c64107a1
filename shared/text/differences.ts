import { diffCharacters } from './char-diff.ts'

/** A place where two texts differ: a stretch of the first, and what the second has there. Either may be empty. */
export interface Difference {
  start: number
  end: number
  was: string
  now: string
}

/** Where two texts differ, in their order; what stands side by side is one difference. */
export function differencesOf(first: string, second: string): Difference[] {
  const differences: Difference[] = []
  let at = 0
  let open: Difference | null = null
  for (const { kind, text } of diffCharacters(first, second)) {
    if (kind === 'same') {
      open = null
      at += text.length
      continue
    }
    if (!open) {
      open = { start: at, end: at, was: '', now: '' }
      differences.push(open)
    }
    if (kind === 'second') open.now += text
    else {
      open.was += text
      at += text.length
      open.end = at
    }
  }
  return differences
}
