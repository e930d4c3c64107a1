const mark = 'undo '

/** The label of the batch that undoes another. */
export const undoLabel = (batchId: string): string => `${mark}${batchId}`

/** The batch that one with such a label undoes; null for every other. */
export const undoneBatchOf = (label: string): string | null =>
  label.startsWith(mark) ? label.slice(mark.length) : null
