import { type LineTexts, ownChange } from '../own-stretch.ts'
import type { Suspicion } from './suspicion.ts'

/** A suspicion about joined lines in the document's own text; none where what it changes stands on two lines. */
export function inOwnLines(suspicion: Suspicion, texts: LineTexts): readonly Suspicion[] {
  const own = ownChange(suspicion, texts)
  return own ? [{ ...suspicion, ...own }] : []
}
