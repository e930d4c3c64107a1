import type { DocumentState } from '#shared/document/document-state.ts'
import { RecordSet } from '#shared/document/record-set.ts'
import { schema } from '#shared/document/schema.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { AnchoredRecord } from '#shared/domain/record.ts'
import type { BlockSource } from '#shared/domain/source.ts'
import type { ProjectStore } from '../db/project-store.ts'

/** A document's state in memory and what of it stands where in the database. */
export interface LoadedState {
  state: DocumentState
  revision: number
  /** Row positions of the top-level blocks, in order. */
  positions: number[]
  /** Records as stored. */
  records: AnchoredRecord[]
  /** UTF-16 units of text. */
  length: number
}

const kept = 8

/** The states of the documents used last; others are read anew. */
export class DocumentStates {
  readonly #store: ProjectStore
  /** Least recently used first. */
  readonly #states = new Map<string, LoadedState>()

  constructor(store: ProjectStore) {
    this.#store = store
  }

  /** The state as stored. Throws AppError `document_not_found`. */
  load(documentId: string): LoadedState {
    const loaded = this.#states.get(documentId) ?? this.#read(documentId)
    this.set(documentId, loaded)
    return loaded
  }

  /** Keeps the state that a stored batch has led to. */
  set(documentId: string, loaded: LoadedState): void {
    this.#states.delete(documentId)
    this.#states.set(documentId, loaded)
    const [oldest] = this.#states.keys()
    if (this.#states.size > kept && oldest !== undefined) this.#states.delete(oldest)
  }

  /** Reads a document anew the next time: what is kept of it may not have been stored. */
  forget(documentId: string): void {
    this.#states.delete(documentId)
  }

  #read(documentId: string): LoadedState {
    const document = this.#store.documents.get(documentId)
    if (!document) throw new AppError('document_not_found', { documentId })
    const { docJson, sourcesJson } = this.#store.blocks.texts(documentId)
    const doc = schema.nodeFromJSON(JSON.parse(docJson))
    const sources = new Map((JSON.parse(sourcesJson) as BlockSource[]).map(source => [source.blockId, source]))
    const records = this.#store.records.list(documentId)
    return {
      state: { doc, records: RecordSet.fromAnchored(doc, records), sources },
      revision: document.revision,
      positions: this.#store.blocks.positions(documentId),
      records,
      length: document.length,
    }
  }
}
