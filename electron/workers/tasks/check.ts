import type { Node } from 'prosemirror-model'
import { CheckSession } from '#shared/checkers/session.ts'
import { anchorOf } from '#shared/document/anchors.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import { stepsFromJson } from '#shared/document/document-state.ts'
import { type SnapshotView, snapshotOf } from '#shared/document/snapshot-of.ts'
import type { SourceMap } from '#shared/document/source-map.ts'
import type { Anchor } from '#shared/domain/anchor.ts'
import type { ProfileStatements } from '#shared/domain/document-profile.ts'
import type { AnchoredFinding, Finding } from '#shared/domain/finding.ts'
import type { SourceFormat } from '#shared/domain/source.ts'
import type { Confusion } from '#shared/experience/confusions.ts'
import { checkResources } from '../check-resources.ts'
import type { TaskInput, WorkerTasks } from '../protocol.ts'
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
  view: SnapshotView
}

/** The documents of a project, kept ready for checking. One lives in the check worker. */
export class CheckDesk implements Pick<WorkerTasks, 'checkUpdate' | 'checkFollow' | 'checkLearn' | 'check'> {
  readonly #session = new CheckSession({ resources: checkResources() })
  readonly #held = new Map<string, HeldDocument>()

  checkUpdate(input: TaskInput<'checkUpdate'>): null {
    const { documentId, name, revision, format } = input
    const stated = JSON.parse(input.statedJson) as ProfileStatements
    this.#hold({ documentId, name, revision, format, stated, ...readTexts(input) })
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
    this.#hold({ ...held, revision, doc })
    return null
  }

  checkLearn({ confusionsJson }: TaskInput<'checkLearn'>): null {
    this.#session.learn(JSON.parse(confusionsJson) as Confusion[])
    return null
  }

  check({ documentId }: TaskInput<'check'>): { revision: number; findingsJson: string } {
    const held = this.#get(documentId)
    const findings = this.#session.check([documentId], { minConfidence: keptConfidence })
    return {
      revision: held.revision,
      findingsJson: JSON.stringify(findings.map(finding => this.#anchored(finding, held))),
    }
  }

  #hold(document: Omit<HeldDocument, 'view'>): void {
    const view = snapshotOf(document)
    this.#held.set(document.documentId, { ...document, view })
    this.#session.update(view.snapshot, document.stated)
  }

  #get(documentId: string): HeldDocument {
    const held = this.#held.get(documentId)
    if (!held) throw new RangeError('The document is not held')
    return held
  }

  #anchored({ start, end, related, ...finding }: Finding, held: HeldDocument): AnchoredFinding {
    return {
      ...finding,
      anchor: anchorAt(held, start, end),
      related: related.map(span => ({
        documentId: span.documentId,
        anchor: anchorAt(this.#get(span.documentId), span.start, span.end),
      })),
    }
  }
}

/** The anchor of a stretch of snapshot text. */
function anchorAt({ doc, view, revision }: HeldDocument, start: number, end: number): Anchor {
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
