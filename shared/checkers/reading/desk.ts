import { ConfusionTable } from '../../experience/confusions.ts'
import { blockListOf } from '../block-list.ts'
import type { CheckedDocument } from '../checker.ts'
import type { CheckResources } from '../resources.ts'
import { BlockReading } from './block-reading.ts'
import { Corpus } from './corpus.ts'
import { findBrokenSeries } from './find-broken-series.ts'
import { findBrokenWords } from './find-broken-words.ts'
import { findIdioms } from './find-idioms.ts'
import { findLearned, preferLearned } from './find-learned.ts'
import { findMissingWords } from './find-missing-words.ts'
import { MisspellingTable } from './find-misspellings.ts'
import { findNearPhrases } from './find-near-phrases.ts'
import { findRepeats } from './find-repeats.ts'
import { findTitles, namesByText, type QuotedName, quotedNames } from './find-titles.ts'
import { findVariants } from './find-variants.ts'
import type { LanguageModel } from './language-model.ts'
import { NearWords } from './near-words.ts'
import { PairWords } from './pair-words.ts'
import { isTraditional } from './script.ts'
import { Segmenter } from './segmenter.ts'
import type { SetPhrases } from './set-phrases.ts'
import { type Suspicion, settle } from './suspicion.ts'

/** What needs the language, opened when the first document is read. */
interface Tools {
  model: LanguageModel
  phrases: SetPhrases
  segmenter: Segmenter
  near: NearWords
  pairs: PairWords
  corpus: Corpus
  misspellings: MisspellingTable
}

/** What is found in a block by itself, in offsets from the block's start, so that it holds while other blocks change. */
type BlockSuspicions = readonly Suspicion[]

interface Held {
  document: CheckedDocument
  names: QuotedName[]
  /** By block text: what an unchanged block gave before. */
  blocks: Map<string, BlockSuspicions>
}

/** The desk at which `ocr_char` and `term` read: one corpus and one reading of each document for both. */
export class ReadingDesk {
  readonly #resources: CheckResources
  readonly #corpus = new Corpus()
  readonly #held = new Map<string, Held>()
  readonly #results = new Map<string, { version: number; confusions: ConfusionTable; suspicions: Suspicion[] }>()
  #tools: Tools | null | undefined
  #allNames: { version: number; names: Map<string, QuotedName[]> } | null = null

  constructor(resources: CheckResources) {
    this.#resources = resources
  }

  /** Takes a document in, or its new state; the same state twice costs nothing. */
  update(document: CheckedDocument): void {
    const { documentId, text } = document.snapshot
    const before = this.#held.get(documentId)
    if (before?.document === document) return
    this.#held.set(documentId, { document, names: quotedNames(documentId, text), blocks: before?.blocks ?? new Map() })
    this.#corpus.update(document)
  }

  remove(documentId: string): void {
    this.#held.delete(documentId)
    this.#results.delete(documentId)
    this.#corpus.remove(documentId)
  }

  /** Everything suspicious in a document, each place once. */
  suspicionsIn(documentId: string): Suspicion[] {
    const held = this.#held.get(documentId)
    if (!held) return []
    const { version } = this.#corpus
    const known = this.#results.get(documentId)
    const confusions = this.#resources.confusions?.() ?? ConfusionTable.empty
    if (known?.version === version && known.confusions === confusions) return known.suspicions
    const suspicions = settle(this.#read(held, confusions))
    this.#results.set(documentId, { version, confusions, suspicions })
    return suspicions
  }

  #read(held: Held, confusions: ConfusionTable): Suspicion[] {
    const { document } = held
    const witness = this.#corpus.get(document.snapshot.documentId)
    if (!witness) return []
    const { script } = document.profile.stated
    const simplified = script ? script !== 'traditional' : !isTraditional(document.snapshot.text)
    const tools = simplified ? this.#open() : null
    const found = findTitles(witness, held.names, this.#names(), tools?.phrases ?? null)
    const blocks: Held['blocks'] = new Map()
    for (const { block, text } of blockListOf(document)) {
      if (block.kind === 'preformatted' || block.kind === 'rule' || text.length < 4) continue
      let own = held.blocks.get(text)
      let reading: BlockReading | null = null
      const read = () => (reading ??= new BlockReading(block, text, tools?.segmenter ?? null))
      if (!own) {
        own = inBlock(read(), tools).map(entry => moved(entry, -block.start))
      }
      blocks.set(text, own)
      for (const entry of own) found.push(moved(entry, block.start))
      if (tools) found.push(...findVariants(read(), witness, tools), ...findBrokenWords(read(), tools))
      if (!confusions.isEmpty) found.push(...findLearned(read(), confusions, tools?.segmenter ?? null))
    }
    held.blocks = blocks
    if (confusions.isEmpty) return found
    const { text } = document.snapshot
    return found.map(entry => preferLearned(entry, text.slice(entry.start, entry.end), confusions))
  }

  #names(): Map<string, QuotedName[]> {
    const { version } = this.#corpus
    if (this.#allNames?.version !== version) {
      this.#allNames = { version, names: namesByText([...this.#held.values()].map(({ names }) => names)) }
    }
    return this.#allNames.names
  }

  #open(): Tools | null {
    if (this.#tools === undefined) {
      const language = this.#resources.language()
      this.#tools = language && {
        ...language,
        segmenter: new Segmenter(language.model),
        near: new NearWords(language.model),
        pairs: new PairWords(language.model),
        corpus: this.#corpus,
        misspellings: new MisspellingTable(language.phrases.misspellings),
      }
    }
    return this.#tools
  }
}

function inBlock(reading: BlockReading, tools: Tools | null): Suspicion[] {
  const found = [
    ...findRepeats(reading, tools?.model ?? null, tools?.segmenter ?? null),
    ...findMissingWords(reading, tools?.model ?? null),
  ]
  if (!tools) return found
  return [
    ...found,
    ...findNearPhrases(reading, tools.phrases),
    ...findIdioms(reading, tools),
    ...tools.misspellings.find(reading, tools.segmenter),
    ...findBrokenSeries(reading, tools.model),
  ]
}

const moved = (suspicion: Suspicion, by: number): Suspicion => ({
  ...suspicion,
  start: suspicion.start + by,
  end: suspicion.end + by,
})

const desks = new WeakMap<CheckResources, ReadingDesk>()

/** The desk of a session: every checker that is opened with the same resources reads at the same one. */
export function deskOf(resources: CheckResources): ReadingDesk {
  let desk = desks.get(resources)
  if (!desk) {
    desk = new ReadingDesk(resources)
    desks.set(resources, desk)
  }
  return desk
}
