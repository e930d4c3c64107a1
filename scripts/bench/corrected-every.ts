import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { correctReading } from '#shared/document/actions/correct-reading.ts'
import { BlockIndex } from '#shared/document/block-index.ts'

const correctEvery = 500
const author = { kind: 'person', name: '校对' } as const

/** The correction of every five-hundredth character of a document. */
export function correctedEvery(doc: Node): Transform {
  const tr = new Transform(doc)
  let seen = 0
  let next = correctEvery >> 1
  for (const { node, contentPos } of BlockIndex.of(doc).blocks) {
    node.forEach((child, offset) => {
      const length = child.text?.length ?? 0
      for (; next < seen + length; next += correctEvery) {
        const from = contentPos + offset + next - seen
        correctReading(tr, { from, to: from + 1, reading: '正', kind: 'ocr', author, at: 0 })
      }
      seen += length
    })
  }
  return tr
}
