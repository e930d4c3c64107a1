import { blockListOf, spanOf } from '../block-list.ts'
import type { CheckedDocument } from '../checker.ts'
import type { WordList } from '../resources.ts'
import { wordAcross } from '../word-across.ts'
import { cutLinesIn } from '../wrapped-lines.ts'
import type { Suspicion } from './suspicion.ts'

/** From here on a word goes on in the next line beyond doubt. */
const plainly = 2

/** Where a document's lines are cut inside a word: the end of the line and the start of the one that goes on. */
function cutsIn(document: CheckedDocument, words: WordList): { end: number; start: number }[] {
  const list = blockListOf(document)
  return cutLinesIn(list, document.profile, words).flatMap(({ index, next }) => {
    const [line, rest] = [list[index], list[next]]
    if (!line || !rest || wordAcross(line.text.trimEnd(), rest.text.trimStart(), words) < plainly) return []
    return [{ end: spanOf(line).end, start: spanOf(rest).start }]
  })
}

/** Suspicions without those of words that a full line cuts in two: 抢抓机｜遇. */
export function withoutCutWords(
  suspicions: readonly Suspicion[],
  document: CheckedDocument,
  words: WordList,
): readonly Suspicion[] {
  if (suspicions.length === 0) return suspicions
  const cuts = cutsIn(document, words)
  if (cuts.length === 0) return suspicions
  return suspicions.filter(
    ({ start, end }) =>
      !cuts.some(cut => (start < cut.end && end >= cut.end) || (start <= cut.start && end > cut.start)),
  )
}
