import type { FindingDraft, RelatedSpan } from '../../domain/finding.ts'
import { blockIndexAt, blockListOf } from '../block-list.ts'
import type { CheckedDocument, CheckerRun } from '../checker.ts'
import { gramsOf } from '../document-grams.ts'
import { StretchIndex } from '../stretch-index.ts'
import { type CopyPair, type Dropped, decidePair, joinPairs, type PlacedCopy } from './choose-copies.ts'
import { clauseRuns } from './clause-runs.ts'
import { copyRange } from './copy-range.ts'
import { doubledIn } from './doubled-drafts.ts'
import { FingerprintIndex, type IndexedText } from './fingerprint-index.ts'
import { foldText } from './folded-text.ts'
import { isField, isForm, isMiscopied, isOfLaw, isOfRecords, isOfVotes } from './form.ts'
import { confidenceOfMiscopied, judgeCopy, leastSimilarity } from './judge-copy.ts'
import { nearSentences, shortestSentence } from './near-sentences.ts'
import { findPassages, type Passage } from './passages.ts'
import { placeFit } from './place-fit.ts'
import { winnow } from './winnow.ts'

interface Settings {
  acrossDocuments: boolean
  fewestLetters: number
}

/** A run over the held documents: fingerprints are kept per document, so a change costs one document's work. */
export function openRun(settings: Settings): CheckerRun {
  const documents = new Map<string, CheckedDocument>()
  const index = new FingerprintIndex()
  return {
    update(document) {
      const { documentId, text } = document.snapshot
      documents.set(documentId, document)
      const folded = foldText(text)
      index.add({ documentId, folded, fingerprints: winnow(folded.codes) })
    },
    remove(documentId) {
      documents.delete(documentId)
      index.remove(documentId)
    },
    check(documentId) {
      const document = documents.get(documentId)
      const indexed = index.get(documentId)
      if (!document || !indexed) return []
      return new Search(settings, documents, index).findingsOf(document, indexed)
    },
  }
}

/** What is asked where nothing else is set. */
export const defaultFewest = 20
/** No text has so many codes. */
const longestText = 2 ** 26

/** One check of one document. */
class Search {
  readonly #settings: Settings
  readonly #documents: ReadonlyMap<string, CheckedDocument>
  readonly #index: FingerprintIndex
  /** Stretches of the checked text that have been placed, by their codes: most are like several others. */
  readonly #placed = new Map<number, PlacedCopy | null>()
  readonly #fitted = new Set<PlacedCopy>()

  constructor(settings: Settings, documents: ReadonlyMap<string, CheckedDocument>, index: FingerprintIndex) {
    this.#settings = settings
    this.#documents = documents
    this.#index = index
  }

  findingsOf(document: CheckedDocument, indexed: IndexedText): FindingDraft[] {
    const pairs: CopyPair[] = []
    const passages = cutLoops(findPassages(this.#index, indexed)).filter(
      ({ matched }) => matched >= this.#settings.fewestLetters,
    )
    passages.push(...unknownAmong(nearSentences(document.snapshot.text, indexed), passages))
    passages.push(...unknownAmong(clauseRuns(document.snapshot.text, indexed), passages))
    for (const passage of passages) {
      if (passage.matched < this.#fewestOf(passage) || similarityOf(passage) < leastSimilarity) continue
      const pair =
        passage.other === indexed
          ? this.#pairWithin(document, indexed, passage)
          : this.#pairAcross(document, indexed, passage)
      if (pair) pairs.push(pair)
    }
    const dropped = joinPairs(pairs).map(entry => this.#draft(document, entry))
    const sure = new StretchIndex<FindingDraft>()
    for (const draft of dropped) if (draft.confidence >= 0.5) sure.add(draft)
    const overlaps = (span: { start: number; end: number }) =>
      sure.first(span, other => other.start < span.end && span.start < other.end) !== undefined
    // Nor does one go for a copy that goes itself.
    const doubled = doubledIn(document, indexed.folded).filter(
      draft => !overlaps(draft) && !(draft.related ?? []).some(overlaps),
    )
    return [...dropped, ...doubled]
  }

  /** Letters that are asked of a passage: whole sentences may be shorter. */
  #fewestOf({ isSentence, start, end }: Passage): number {
    const { fewestLetters } = this.#settings
    return isSentence && fewestLetters === defaultFewest ? Math.min(shortestSentence, end - start) : fewestLetters
  }

  #place(document: CheckedDocument, indexed: IndexedText, start: number, end: number): PlacedCopy | null {
    const { offsets } = indexed.folded
    const list = blockListOf(document)
    const range = copyRange(list, indexed.folded, {
      start: offsets[start] as number,
      end: (offsets[end - 1] as number) + 1,
    })
    if (!range || range.letters < Math.min(this.#settings.fewestLetters, end - start)) return null
    return { documentId: indexed.documentId, range, fit: { score: 0, continued: false } }
  }

  /** The same for a stretch of the checked text, each once. */
  #placeOwn(document: CheckedDocument, indexed: IndexedText, start: number, end: number): PlacedCopy | null {
    const key = start * longestText + end
    let placed = this.#placed.get(key)
    if (placed === undefined) {
      placed = this.#place(document, indexed, start, end)
      this.#placed.set(key, placed)
    }
    return placed
  }

  #fit(document: CheckedDocument, copy: PlacedCopy): void {
    if (this.#fitted.has(copy)) return
    this.#fitted.add(copy)
    copy.fit = placeFit(blockListOf(document), copy.range.start, copy.range.end, gramsOf(document))
  }

  #pairWithin(document: CheckedDocument, indexed: IndexedText, passage: Passage): CopyPair | null {
    const later = this.#placeOwn(document, indexed, passage.start, passage.end)
    const earlier = this.#placeOwn(document, indexed, passage.otherStart, passage.otherEnd)
    if (!later || !earlier || earlier.range.end > later.range.start) return null
    const similarity = similarityOf(passage)
    const list = blockListOf(document)
    const { folded } = indexed
    const evidence = {
      copy: later.range,
      other: earlier.range,
      similarity,
      coverage: 0,
      otherCoverage: 0,
      sameDocument: true,
      sameBlock: blockIndexAt(list, later.range.start) === blockIndexAt(list, earlier.range.start),
      distance: later.range.start - earlier.range.end,
    }
    const { text } = document.snapshot
    const copies = [later.range, earlier.range] as const
    const most = confidenceOfMiscopied(evidence)
    const slipped = most > 0 && isMiscopied(list, folded, copies) ? most : 0
    const judged = Math.max(slipped, judgeCopy(evidence, text.slice(later.range.start, later.range.end)))
    if (judged === 0) return null
    const isMeant =
      judged >= 0.5 &&
      (isField(text, ...copies) ||
        isOfVotes(text, later.range) ||
        isOfRecords(text, ...copies) ||
        isOfLaw(list, ...copies) ||
        (slipped === 0 && isForm(list, folded, copies)))
    const confidence = isMeant ? judged * 0.4 : judged
    this.#fit(document, later)
    this.#fit(document, earlier)
    return { ...decidePair(earlier, later), confidence, similarity }
  }

  /** Across documents the smaller document's copy goes, and of equals the one in the document that comes later by name. */
  #pairAcross(document: CheckedDocument, indexed: IndexedText, passage: Passage): CopyPair | null {
    const other = this.#documents.get(passage.other.documentId)
    if (!this.#settings.acrossDocuments || !other) return null
    const copy = this.#place(document, indexed, passage.start, passage.end)
    const kept = this.#place(other, passage.other, passage.otherStart, passage.otherEnd)
    if (!copy || !kept) return null
    const [length, otherLength] = [indexed.folded.codes.length, passage.other.folded.codes.length]
    const smaller = length < otherLength * 0.9
    const larger = otherLength < length * 0.9
    if (larger || (!smaller && !comesLater(document, other))) return null
    const similarity = similarityOf(passage)
    const [coverage, otherCoverage] = [copy.range.letters / length, kept.range.letters / otherLength]
    const evidence = {
      copy: copy.range,
      other: kept.range,
      similarity,
      coverage,
      otherCoverage,
      sameDocument: false,
      sameBlock: false,
      distance: 0,
    }
    const confidence = judgeCopy(evidence, document.snapshot.text.slice(copy.range.start, copy.range.end))
    return confidence === 0 ? null : { drop: copy, keep: kept, reason: 'document', confidence, similarity }
  }

  #draft(document: CheckedDocument, dropped: Dropped): FindingDraft {
    const related = dropped.kept.map(kept => this.#related(kept)).filter(span => span !== null)
    const name = this.#documents.get(dropped.kept[0]?.documentId ?? '')?.snapshot.name ?? ''
    return {
      documentId: document.snapshot.documentId,
      type: 'duplicate',
      start: dropped.start,
      end: dropped.end,
      message: { key: `checkers.duplicate.found.${dropped.reason}`, params: { copies: related.length + 1, name } },
      severity: 'warning',
      confidence: dropped.confidence,
      fixes: [{ text: '', label: 'checkers.duplicate.fix.drop', safe: false }],
      related,
      data: {
        reason: dropped.reason,
        copies: related.length + 1,
        similarity: Math.round(dropped.similarity * 100) / 100,
      },
    }
  }

  #related({ documentId, range: { start, end } }: PlacedCopy): RelatedSpan | null {
    const text = this.#documents.get(documentId)?.snapshot.text
    return text === undefined ? null : { documentId, start, end, quote: text.slice(start, end) }
  }
}

/** The pairs of sentences that no passage covers. */
function unknownAmong(near: readonly Passage[], passages: readonly Passage[]): Passage[] {
  const known = new Set(passages.filter(({ ownText }) => ownText).map(({ start, otherStart }) => start - otherStart))
  return near.filter(({ start, otherStart }) => {
    for (let shift = -3; shift <= 3; shift++) if (known.has(start - otherStart + shift)) return false
    return true
  })
}

const similarityOf = (passage: Passage) => passage.matched / Math.max(passage.end - passage.start, 1)

function comesLater({ snapshot: a }: CheckedDocument, { snapshot: b }: CheckedDocument): boolean {
  if (a.name !== b.name) return a.name > b.name
  return a.documentId > b.documentId
}

/** Whether a passage overlaps its own other copy: the text repeats itself at once. */
const isLoop = ({ ownText, start, otherEnd }: Passage) => ownText && otherEnd > start

/** A loop matches itself, shifted by one round and by several: each round after the first is a copy of the first. */
function cutLoops(passages: readonly Passage[]): Passage[] {
  const loops: Passage[] = []
  for (const passage of passages.filter(isLoop).sort((a, b) => a.start - a.otherStart - (b.start - b.otherStart))) {
    if (!loops.some(loop => isInside(passage, loop))) loops.push(passage)
  }
  const others = passages.filter(passage => !isLoop(passage) && !loops.some(loop => isInside(passage, loop)))
  return [...others, ...loops.flatMap(roundsOf)]
}

const isInside = (passage: Passage, loop: Passage) =>
  passage.ownText && passage.otherStart >= loop.otherStart && passage.end <= loop.end

function roundsOf({ start, end, other, ownText, otherStart }: Passage): Passage[] {
  const period = start - otherStart
  const rounds: Passage[] = []
  for (let at = start; at < end; at += period) {
    const length = Math.min(period, end - at)
    const otherEnd = otherStart + length
    rounds.push({ start: at, end: at + length, other, ownText, otherStart, otherEnd, matched: length })
  }
  return rounds
}
