import type { Node } from 'prosemirror-model'
import { CheckSession } from '#shared/checkers/session.ts'
import { anchorOf } from '#shared/document/anchors.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import { stepsFromJson } from '#shared/document/document-state.ts'
import { blocksOf } from '#shared/document/sections.ts'
import { type SnapshotView, snapshotOf } from '#shared/document/snapshot-of.ts'
import type { SourceMap } from '#shared/document/source-map.ts'
import type { Anchor } from '#shared/domain/anchor.ts'
import type { ProfileStatements } from '#shared/domain/document-profile.ts'
import type { AnchoredFinding, Finding } from '#shared/domain/finding.ts'
import type { SourceFormat } from '#shared/domain/source.ts'
import type { Confusion } from '#shared/experience/confusions.ts'
import { checkResources } from '../check-resources.ts'
import type { TaskInput, TaskOutput, WorkerTasks } from '../protocol.ts'
import { type ChangedPart, changedParts } from './changed-parts.ts'
import { readTexts } from './document-texts.ts'

/** Weaker findings are not kept: at 0.3 and below rules say of a place that it is left alone. */
const keptConfidence = 0.31

interface HeldDocument {
  documentId: string
  name: string
  revision: number
  format: SourceFormat
  stated: ProfileStatements
  doc: Node
  sources: SourceMap
  /** The document as the session has it, and its top-level blocks; null when it has been edited since. */
  view: SnapshotView | null
}

type DeskTasks = 'checkUpdate' | 'checkFollow' | 'checkLearn' | 'checkChanged' | 'check'

/**
 * The documents of a project, kept ready for checking. One lives in the check worker. Steps are followed at once, but
 * the session, which prepares a whole document, is told of them only when a whole check is asked for.
 */
export class CheckDesk implements Pick<WorkerTasks, DeskTasks> {
  readonly #session = new CheckSession({ resources: checkResources() })
  readonly #held = new Map<string, HeldDocument>()
  /** The top-level blocks of each document as the session has them. */
  readonly #known = new Map<string, WeakSet<Node>>()

  checkUpdate(input: TaskInput<'checkUpdate'>): null {
    const { documentId, name, revision, format } = input
    const stated = JSON.parse(input.statedJson) as ProfileStatements
    this.#held.set(documentId, { documentId, name, revision, format, stated, ...readTexts(input), view: null })
    // Until the session has it, nothing of it is known.
    this.#known.delete(documentId)
    return null
  }

  checkFollow({ documentId, revision, stepsJson }: TaskInput<'checkFollow'>): null {
    const held = this.#get(documentId)
    if (held.revision !== revision - 1) throw new RangeError(`Steps to ${revision} on revision ${held.revision}`)
    let { doc } = held
    for (const step of stepsFromJson(JSON.parse(stepsJson) as unknown[])) {
      const result = step.apply(doc)
      if (!result.doc) throw new RangeError(result.failed ?? 'A saved step does not apply')
      doc = result.doc
    }
    // Decisions that leave the text alone leave the check's preparations alone, too.
    this.#held.set(documentId, { ...held, revision, doc, view: doc === held.doc ? held.view : null })
    return null
  }

  checkLearn({ confusionsJson }: TaskInput<'checkLearn'>): null {
    this.#session.learn(JSON.parse(confusionsJson) as Confusion[])
    return null
  }

  checkChanged({ documentId }: TaskInput<'checkChanged'>): TaskOutput<'checkChanged'> {
    const held = this.#get(documentId)
    const known = this.#known.get(documentId)
    const parts = known ? changedParts(held.doc, block => known.has(block)) : null
    if (!parts) return null
    const findings = parts.flatMap(part => this.#checkPart(held, part))
    return {
      revision: held.revision,
      blockIds: parts.flatMap(({ blockIds }) => blockIds),
      findingsJson: JSON.stringify(findings),
    }
  }

  check({ documentId }: TaskInput<'check'>): TaskOutput<'check'> {
    // Every other document is evidence, so each must be as it is now.
    for (const held of this.#held.values()) if (!held.view) this.#tellSession(held)
    const held = this.#get(documentId)
    const findings = this.#session.check([documentId], { minConfidence: keptConfidence })
    return {
      revision: held.revision,
      findingsJson: JSON.stringify(findings.map(finding => this.#anchored(finding))),
    }
  }

  #tellSession(document: HeldDocument): void {
    const { documentId, stated, doc } = document
    const view = snapshotOf(document)
    this.#held.set(documentId, { ...document, view })
    this.#known.set(documentId, new WeakSet(blocksOf(doc)))
    this.#session.update(view.snapshot, stated)
  }

  #checkPart(held: HeldDocument, { doc, blockIds }: ChangedPart): AnchoredFinding[] {
    const view = snapshotOf({ ...held, doc })
    const place = { doc, view, revision: held.revision }
    const findings = this.#session.checkPart(view.snapshot, new Set(blockIds), keptConfidence)
    return findings.map(({ start, end, related, ...finding }) => ({
      ...finding,
      anchor: anchorAt(place, start, end),
      related: related.map(span => ({ documentId: span.documentId, anchor: anchorAt(place, span.start, span.end) })),
    }))
  }

  #get(documentId: string): HeldDocument {
    const held = this.#held.get(documentId)
    if (!held) throw new RangeError('The document is not held')
    return held
  }

  #anchored({ start, end, related, ...finding }: Finding): AnchoredFinding {
    const anchorIn = (documentId: string, from: number, to: number): Anchor => {
      const { view, ...held } = this.#get(documentId)
      if (!view) throw new RangeError('A finding in a document that the session has not')
      return anchorAt({ ...held, view }, from, to)
    }
    return {
      ...finding,
      anchor: anchorIn(finding.documentId, start, end),
      related: related.map(span => ({
        documentId: span.documentId,
        anchor: anchorIn(span.documentId, span.start, span.end),
      })),
    }
  }
}

interface Viewed {
  doc: Node
  view: SnapshotView
  revision: number
}

/** The anchor of a stretch of snapshot text. */
function anchorAt({ doc, view, revision }: Viewed, start: number, end: number): Anchor {
  const index = BlockIndex.of(doc)
  const from = view.toPoint(start, 'start')
  const to = end > start ? view.toPoint(end, 'end') : from
  const docPosOf = (point: { blockId: string; offset: number }): number => {
    const pos = index.posOf(point.blockId)
    if (pos === null) throw new RangeError('A snapshot names a block that its document lacks')
    return pos + point.offset
  }
  return anchorOf(doc, docPosOf(from), docPosOf(to), revision, index)
}
