import { ConfusionTable } from '../../experience/confusions.ts'
import type { CheckedDocument } from '../checker.ts'
import { type JoinedLines, joinedLines } from '../joined-lines.ts'
import type { CheckResources } from '../resources.ts'
import { weighed } from './confidence.ts'
import { Corpus } from './corpus.ts'
import { withoutCutWords } from './cut-words.ts'
import { preferLearned } from './find-learned.ts'
import { findTitles, namesByText, type QuotedName, quotedNames } from './find-titles.ts'
import { inBlock, inCorpus, moved, type OwnFindings } from './finders.ts'
import { withoutHabits } from './habits.ts'
import { languageToolsOf, type Tools } from './language-tools.ts'
import { weighedByAge } from './old-language.ts'
import { inOwnLines } from './own-lines.ts'
import { withoutQuotedErrors } from './quoted-errors.ts'
import { type ReadStretch, stretchesOf } from './read-stretches.ts'
import { asSimplified, inOwnScript } from './scripts.ts'
import { type Suspicion, settle } from './suspicion.ts'
import { exchangesIn, type WashedStretch, type Washing } from './washed-text.ts'

interface Held {
  /** The document as it was taken in. */
  source: CheckedDocument
  /** Its cut lines put together; null where none is cut. */
  joined: JoinedLines | null
  /** The document with its lines put together. */
  document: CheckedDocument
  /** The same in simplified characters: what is read, and what is evidence for others. */
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
  update(source: CheckedDocument): void {
    const { documentId } = source.snapshot
    const before = this.#held.get(documentId)
    if (before?.source === source) return
    const tools = this.#open()
    const joined = tools && joinedLines(source, tools.model.words)
    const document = joined?.document ?? source
    const read = asSimplified(document, tools?.characters ?? null)
    const names = quotedNames(documentId, read.snapshot.text)
    this.#held.set(documentId, {
      source,
      joined,
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
    const settled = weighed(this.#withoutCutWords(this.#read(held, confusions), held), text)
    const own = this.#byLanguageAround(settled, held)
      .map(suspicion => this.#inOwnScript(suspicion, held))
      .filter(({ start, end, readings }) => readings[0] !== text.slice(start, end))
    const tools = this.#open()
    const meant = withoutQuotedErrors(own, text)
    const read = tools
      ? [...withoutHabits(meant, text, { characters: tools.characters, isTraditional: held.read !== held.document })]
      : [...meant]
    const suspicions = read.flatMap(suspicion => this.#inOwnLines(suspicion, held))
    this.#results.set(documentId, { version, confusions, suspicions })
    return suspicions
  }

  /** What is suspicious by any finder, each place once. */
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
    const parts: ReadStretch[] = []
    for (const stretch of stretchesOf(document, tools?.clauses ?? null)) {
      const { reading, isPart } = stretch
      const { block, text } = reading
      const own = (isPart ? null : (held.blocks.get(text) ?? blocks.get(text))) ?? inBlock(reading, tools)
      if (!isPart) blocks.set(text, own)
      if (own.washed.length > 0) striking.push({ ...stretch, places: own.washed })
      for (const entry of own.suspicions) found.push(moved(entry, block.start))
      for (const entry of inCorpus(reading, sources)) found.push(entry)
      if (isPart) parts.push(stretch)
    }
    held.blocks = blocks
    if (tools && own === null) {
      const exchanges = exchangesIn(document, { striking, before: held.washing, tools })
      held.washing = exchanges.washing
      for (const entry of exchanges.found) found.push(entry)
    }
    const { text } = document.snapshot
    const learned = confusions.isEmpty
      ? found
      : found.map(entry => preferLearned(entry, text.slice(entry.start, entry.end), confusions))
    // What reaches out of what counts still hides the shorter ones in it.
    return settle(learned).filter(entry =>
      parts.every(
        ({ reading: { block }, counts }) => entry.start < block.start || entry.start >= block.end || counts(entry),
      ),
    )
  }

  #withoutCutWords(suspicions: readonly Suspicion[], { read }: Held): readonly Suspicion[] {
    const tools = this.#open()
    return tools ? withoutCutWords(suspicions, read, tools.model.words) : suspicions
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

  #inOwnLines(suspicion: Suspicion, { joined, source, document }: Held): readonly Suspicion[] {
    const related = suspicion.related.map(span => {
      const lines = this.#held.get(span.documentId)?.joined
      return lines ? { ...span, ...lines.ownStretch(span) } : span
    })
    const own = { ...suspicion, related }
    return joined ? inOwnLines(own, { joined, source: source.snapshot.text, read: document.snapshot.text }) : [own]
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
