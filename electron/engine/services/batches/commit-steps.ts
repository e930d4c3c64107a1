import type { Step } from 'prosemirror-transform'

/** Steps of a batch for one document, on top of a revision. */
export interface BatchSteps {
  documentId: string
  baseRevision: number
  steps: readonly Step[]
  label: string
}

/** Stores steps of a batch and tells everybody: windows apply them, checks follow. Throws as `saveSteps` does. */
export type CommitSteps = (batch: BatchSteps) => void
