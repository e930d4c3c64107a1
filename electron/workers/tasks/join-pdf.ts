import { JoinedPdf } from '#shared/formats/export/pdf/joined-pdf.ts'
import { UnknownPdf } from '#shared/formats/export/pdf/pdf-values.ts'
import type { WorkerTasks } from '../protocol.ts'

let book: JoinedPdf | null = null

/** Takes the next printed part of the one book that this thread puts together. */
export const addPart: WorkerTasks['addPart'] = ({ part, at }) =>
  known(() => {
    book ??= new JoinedPdf()
    book.add(part, at)
    return true
  })

/** Gives the whole of the parts that were added. */
export const endParts: WorkerTasks['endParts'] = ({ numbers }) => {
  const whole = book
  book = null
  return known(() => whole?.end(numbers) ?? null)
}

function known<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof UnknownPdf) return null
    throw error
  }
}
