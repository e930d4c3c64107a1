import { ConfusionTable } from '../../experience/confusions.ts'
import type { CheckedDocument } from '../checker.ts'
import type { CheckResources, Language } from '../resources.ts'
import type { BlockReading } from './block-reading.ts'
import type { Characters } from './characters.ts'
import { placesIn } from './clause-places.ts'
import { Clauses } from './clauses.ts'
import { weighed } from './confidence.ts'
import { Corpus, type Witness } from './corpus.ts'
import { findBeside } from './find-beside.ts'
import { findBlends } from './find-blends.ts'
import { findBrokenSeries } from './find-broken-series.ts'
import { findDoubledMembers } from './find-doubled-members.ts'
import { findExtra } from './find-extra.ts'
import { findLearned, preferLearned } from './find-learned.ts'
import { findLost } from './find-lost.ts'
import { findMisread } from './find-misread.ts'
import { findMissingWords } from './find-missing-words.ts'
import { MisspellingTable } from './find-misspellings.ts'
import { findNearNames } from './find-near-names.ts'
import { findNearPhrases } from './find-near-phrases.ts'
import { findNearTerms } from './find-near-terms.ts'
import { findNearWords } from './find-near-words.ts'
import { findRepeats } from './find-repeats.ts'
import { findRunVerbs } from './find-run-verbs.ts'
import { findScriptForms } from './find-script-forms.ts'
import { findTitles, namesByText, type QuotedName, quotedNames } from './find-titles.ts'
import { findTurnedNames } from './find-turned-names.ts'
import { findTwinSlots } from './find-twin-slots.ts'
import { findVariants } from './find-variants.ts'
import { strikingPlaces, type WashedPlace } from './find-washed.ts'
import { withoutHabits } from './habits.ts'
import type { LanguageModel } from './language-model.ts'
import { Lattice } from './lattice.ts'
import { MisreadCandidates } from './misread-candidates.ts'
import { NearWords } from './near-words.ts'
import { weighedByAge } from './old-language.ts'
import { PairWords } from './pair-words.ts'
import { stretchesOf } from './read-stretches.ts'
import { asSimplified, inOwnScript } from './scripts.ts'
import { Segmenter } from './segmenter.ts'
import type { SetPhrases } from './set-phrases.ts'
import { type Suspicion, settle } from './suspicion.ts'
import { UsualConfusions } from './usual-confusions.ts'
import { exchangesIn, type WashedStretch, type Washing } from './washed-text.ts'

/** What needs the language, opened when the first document is read. */
interface Tools {
  model: LanguageModel
  phrases: SetPhrases
  characters: Characters
  segmenter: Segmenter
  clauses: Clauses
  lattice: Lattice
  near: NearWords
  pairs: PairWords
  candidates: MisreadCandidates
  corpus: Corpus
  misspellings: MisspellingTable
}

/** What is found in a block by itself, in offsets from the block's start, so that it holds while other blocks change. */
interface OwnFindings {
  suspicions: readonly Suspicion[]
  /** Words that look exchanged beyond doubt: what shows whether the text is washed. */
  washed: readonly WashedPlace[]
}

interface Held {
  document: CheckedDocument
  /** The document in simplified characters: what is read, and what is evidence for others. */
  read: CheckedDocument
  names: QuotedName[]
  /** By block text: what an unchanged block gave before. */
  blocks: Map<string, OwnFindings>
  /** What the whole text, when it was last read, has shown of having been washed. */
  washing: Washing
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
    const { documentId } = document.snapshot
    const before = this.#held.get(documentId)
    if (before?.document === document) return
    const read = asSimplified(document, this.#open()?.characters ?? null)
    const names = quotedNames(documentId, read.snapshot.text)
    this.#held.set(documentId, {
      document,
      read,
      names,
      blocks: before?.blocks ?? new Map(),
      washing: before?.washing ?? null,
    })
    this.#corpus.update(read)
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
    const { text } = held.document.snapshot
    const settled = weighed(settle(this.#read(held, confusions)), text)
    const own = this.#byLanguageAround(settled, held)
      .map(suspicion => this.#inOwnScript(suspicion, held))
      .filter(({ start, end, readings }) => readings[0] !== text.slice(start, end))
    const tools = this.#open()
    const suspicions = tools
      ? [...withoutHabits(own, text, { characters: tools.characters, isTraditional: held.read !== held.document })]
      : own
    this.#results.set(documentId, { version, confusions, suspicions })
    return suspicions
  }

  #read(held: Held, confusions: ConfusionTable): Suspicion[] {
    const { read: document } = held
    const witness = this.#corpus.get(document.snapshot.documentId)
    if (!witness) return []
    const tools = this.#open()
    const found = findTitles(witness, held.names, this.#names(), tools?.phrases ?? null)
    const own = document === held.document ? null : held.document.snapshot.text
    const sources = { witness, tools, confusions, own }
    const blocks: Held['blocks'] = new Map()
    const striking: WashedStretch[] = []
    for (const stretch of stretchesOf(document, tools?.clauses ?? null)) {
      const { reading, isPart, counts } = stretch
      const { block, text } = reading
      const own = (isPart ? null : (held.blocks.get(text) ?? blocks.get(text))) ?? inBlock(reading, tools)
      if (!isPart) blocks.set(text, own)
      if (own.washed.length > 0) striking.push({ ...stretch, places: own.washed })
      for (const entry of own.suspicions) {
        const placed = moved(entry, block.start)
        if (counts(placed)) found.push(placed)
      }
      for (const entry of inCorpus(reading, sources)) if (counts(entry)) found.push(entry)
    }
    held.blocks = blocks
    if (tools && own === null) {
      const exchanges = exchangesIn(document, { striking, before: held.washing, tools })
      held.washing = exchanges.washing
      for (const entry of exchanges.found) found.push(entry)
    }
    if (confusions.isEmpty) return found
    const { text } = document.snapshot
    return found.map(entry => preferLearned(entry, text.slice(entry.start, entry.end), confusions))
  }

  #byLanguageAround(suspicions: readonly Suspicion[], { read }: Held): readonly Suspicion[] {
    const tools = this.#open()
    return tools ? weighedByAge(suspicions, read.snapshot.text, tools.clauses) : suspicions
  }

  #inOwnScript(suspicion: Suspicion, { document, read }: Held): Suspicion {
    const characters = this.#open()?.characters
    const related = suspicion.related.map(span => {
      const text = this.#held.get(span.documentId)?.document.snapshot.text
      return { ...span, quote: text?.slice(span.start, span.end) ?? span.quote }
    })
    if (read === document || !characters || suspicion.isOwn) return { ...suspicion, related }
    const texts = { read: read.snapshot.text, original: document.snapshot.text, characters }
    return { ...inOwnScript(suspicion, texts), related }
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
      this.#tools = language && { ...languageToolsOf(language), corpus: this.#corpus }
    }
    return this.#tools
  }
}

const languageTools = new WeakMap<Language, Omit<Tools, 'corpus'>>()

/** Reads clauses of a language for every desk, and for whoever reads ahead. */
export const clauseReaderOf = (language: Language): Clauses => languageToolsOf(language).clauses

/** Tools that know nothing of any document: one set for every desk that reads a language. */
export function languageToolsOf(language: Language): Omit<Tools, 'corpus'> {
  let tools = languageTools.get(language)
  if (!tools) {
    const { model, phrases, characters } = language
    const segmenter = new Segmenter(model)
    const [lattice, pairs, near] = [new Lattice(model), new PairWords(model), new NearWords(model)]
    const candidates = new MisreadCandidates({
      model,
      characters,
      pairs,
      lattice,
      near,
      usual: new UsualConfusions(phrases.misspellings),
    })
    tools = {
      model,
      phrases,
      characters,
      segmenter,
      clauses: new Clauses(
        lattice,
        (clause, codes) => placesIn(clause, codes, { model, characters, pairs, lattice, near, candidates }),
        [...phrases.words, ...phrases.joined],
      ),
      lattice,
      pairs,
      candidates,
      near,
      misspellings: new MisspellingTable(phrases.misspellings),
    }
    languageTools.set(language, tools)
  }
  return tools
}

/** What the whole corpus has a say in, in the order of what they find. */
const corpusFinders: readonly ((reading: BlockReading, witness: Witness, tools: Tools) => Suspicion[])[] = [
  findNearWords,
  findVariants,
  findMisread,
  findLost,
  findExtra,
  findBlends,
  findBeside,
  findNearNames,
  findNearTerms,
  findTurnedNames,
]

interface Sources {
  witness: Witness
  tools: Tools | null
  confusions: ConfusionTable
  /** The document's text as it is printed, where it is read in another script. */
  own: string | null
}

/** What is found in a block beside the corpus, and by what corrections have taught. */
function inCorpus(reading: BlockReading, { witness, tools, confusions, own }: Sources): Suspicion[] {
  const found: Suspicion[] = []
  if (tools) for (const find of corpusFinders) for (const entry of find(reading, witness, tools)) found.push(entry)
  if (tools && own !== null) found.push(...findScriptForms(reading, own))
  if (!confusions.isEmpty) found.push(...findLearned(reading, confusions, tools?.segmenter ?? null))
  return found
}

/** What is found in a block by itself; offsets are the block's. */
function inBlock(reading: BlockReading, tools: Tools | null): OwnFindings {
  const found = [...findRepeats(reading, tools), ...findMissingWords(reading, tools?.model ?? null)]
  found.push(...findTwinSlots(reading), ...findDoubledMembers(reading), ...findRunVerbs(reading))
  if (tools) {
    found.push(...findNearPhrases(reading, tools.phrases, tools.model))
    found.push(...tools.misspellings.find(reading, tools.segmenter))
    found.push(...findBrokenSeries(reading, tools.model))
  }
  return {
    suspicions: found.map(entry => moved(entry, -reading.block.start)),
    washed: tools ? strikingPlaces(reading, tools) : [],
  }
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
