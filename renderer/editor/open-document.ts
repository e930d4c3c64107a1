import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import type { LoadedDocument } from '#shared/contract/documents.ts'
import type { EditorHost } from './editor-host.ts'
import { Revisions } from './plugins/autosave/revisions.ts'
import { type SaveLabel, SaveQueue } from './plugins/autosave/save-queue.ts'

interface OpenOptions {
  readOnly: boolean
  /** Something was queued, sent or stored. */
  statusChanged(): void
}

/** An open document: what is saved of it and what its revisions were. */
export class OpenDocument {
  readonly id: string
  readonly queue: SaveQueue
  readonly revisions: Revisions
  /** Nothing of it can be stored, so nothing of it may be changed. */
  readonly readOnly: boolean

  constructor(loaded: LoadedDocument, doc: Node, host: EditorHost, options: OpenOptions) {
    this.id = loaded.id
    this.readOnly = options.readOnly
    this.revisions = new Revisions(loaded.revision, doc)
    this.queue = new SaveQueue({
      documentId: loaded.id,
      revision: loaded.revision,
      send: input => host.save(input),
      changed: options.statusChanged,
      saved: (revision, sent) => this.revisions.saved(revision, sent),
    })
  }

  /** Queues the steps of a transaction. */
  add(tr: Transaction, label: SaveLabel): void {
    if (!tr.docChanged) return
    tr.steps.forEach((step, index) => {
      this.revisions.add(step, tr.docs[index + 1] ?? tr.doc)
    })
    this.queue.add(tr.steps, label)
  }

  /** Takes over a transaction whose steps the engine has stored as `revision` itself. */
  follow(tr: Transaction, revision: number): void {
    tr.steps.forEach((step, index) => {
      this.revisions.add(step, tr.docs[index + 1] ?? tr.doc)
    })
    this.revisions.saved(revision, tr.steps.length)
    this.queue.advance(revision)
  }

  /** Lets the document go and gives up what is unsaved. */
  drop(): void {
    this.queue.stop()
  }

  /** Sends off what is unsaved and lets the document go. */
  leave(): void {
    this.queue
      .flush()
      .catch(() => undefined)
      .finally(() => this.queue.stop())
  }
}
