import { blockListOf, type ListedBlock } from '../block-list.ts'
import type { CheckedDocument } from '../checker.ts'

/** A run of empty lines between two blocks, in text offsets. */
export interface BlankRun {
  start: number
  end: number
  count: number
  confidence: number
}

/** A run as frequent as this share of all gaps is how the document is set. */
const habitShare = 0.25
const endMark = /[。！？…；：]["'”’」』）)】》*]*\s*$/u

/** Before a heading, or around a line of its own, two empty lines are layout. */
function confidenceOf(before: ListedBlock, after: ListedBlock, count: number): number {
  if (before.shape === 'prose' && !endMark.test(before.text)) return 0.66
  // Three empty lines are more than any heading asks for, where the document does not set them elsewhere.
  if (after.shape === 'heading' || before.shape === 'heading') return count >= 3 ? 0.55 : 0.42
  const isText = (shape: string) => shape === 'prose' || shape === 'item' || shape === 'caption'
  return isText(before.shape) || isText(after.shape) ? 0.56 : 0.35
}

/** Runs of two or more empty lines inside a document that does not part its blocks so throughout. */
export function blankRuns(document: CheckedDocument): BlankRun[] {
  const list = blockListOf(document)
  const runs: BlankRun[] = []
  let largest = 0
  for (let i = 1; i < list.length; i++) {
    const [before, after] = [list[i - 1] as ListedBlock, list[i] as ListedBlock]
    const count = after.block.blankLinesBefore
    if (count < 2) continue
    largest++
    runs.push({
      start: before.block.end,
      end: after.block.start,
      count,
      confidence: confidenceOf(before, after, count),
    })
  }
  const isHabit = largest > Math.max(3, (list.length - 1) * habitShare)
  return isHabit ? runs.map(run => ({ ...run, confidence: 0.3 })) : runs
}
