import fc from 'fast-check'
import { Slice } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { BlockIndex } from '../block-index.ts'
import type { DocumentState } from '../document-state.ts'
import { RecordStep } from '../record-step.ts'
import { schema } from '../schema.ts'
import { splitSections } from '../sections.ts'
import { queryRecord } from './record-samples.ts'

export const editKinds = [
  'insert',
  'delete',
  'replace',
  'split',
  'join',
  'move',
  'section',
  'heading',
  'bold',
  'record',
  'unrecord',
  'takeOut',
] as const
export type EditKind = (typeof editKinds)[number]

/** One random edit; `a` and `b` choose places as parts of the document. */
export interface Edit {
  kind: EditKind
  a: number
  b: number
  text: string
}

export function edits(kinds: readonly EditKind[], characters: string): fc.Arbitrary<Edit[]> {
  const text = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 5 }).map(each => each.join(''))
  const place = fc.double({ min: 0, max: 1, noNaN: true })
  return fc.array(fc.record({ kind: fc.constantFrom(...kinds), a: place, b: place, text }), { maxLength: 14 })
}

let serial = 0

/** The transform of an edit on a state; without steps when it does not fit there. */
export function transformOf({ doc, records }: DocumentState, edit: Edit): Transform {
  const tr = new Transform(doc)
  const index = BlockIndex.of(doc)
  const [a, b] = [textPlace(index, edit.a), textPlace(index, edit.b)]
  const [from, to] = a < b ? [a, b] : [b, a]
  // Long stretches would leave nothing to edit.
  const near = Math.min(to, from + 8)
  switch (edit.kind) {
    case 'insert':
      return tr.insert(a, schema.text(edit.text))
    case 'delete':
      return tr.delete(from, near)
    case 'replace':
      return tr.replaceWith(from, near, schema.text(edit.text))
    case 'split':
      return tr.split(a, 1, [{ type: schema.nodes.paragraph, attrs: { id: `n${++serial}` } }])
    case 'join':
      return joinAt(tr, edit.a)
    case 'move':
      return move(tr, from, near, edit.b)
    case 'section':
      return changeSections(tr, edit.a)
    case 'heading':
      return tr.setBlockType(a, a, schema.nodes.heading, node => ({ id: node.attrs.id, level: 2 }))
    case 'bold':
      return tr.addMark(from, near, schema.marks.strong.create())
    case 'record': {
      const record = queryRecord(`r${++serial}`)
      return tr.step(new RecordStep(null, { record, from, to: near }))
    }
    case 'unrecord': {
      const all = records.all()
      const state = all[Math.floor(edit.a * all.length)]
      return state ? tr.step(new RecordStep(state, null)) : tr
    }
    case 'takeOut': {
      const block = index.blocks[Math.floor(edit.a * (index.blocks.length - 1))]!
      const section = doc.resolve(block.contentPos).node(1)
      return section.childCount > 1 ? tr.delete(block.contentPos - 1, block.contentPos + block.node.nodeSize - 1) : tr
    }
  }
}

function textPlace(index: BlockIndex, part: number): number {
  const length = index.blocks.reduce((sum, { node }) => sum + node.content.size + 1, 0)
  let rest = Math.floor(part * (length - 1))
  for (const { node, contentPos } of index.blocks) {
    if (rest <= node.content.size) return contentPos + rest
    rest -= node.content.size + 1
  }
  return index.blocks.at(-1)!.contentPos
}

function joinAt(tr: Transform, part: number): Transform {
  const { blocks } = BlockIndex.of(tr.doc)
  const first = blocks[Math.floor(part * (blocks.length - 1))]!
  const border = first.contentPos + first.node.content.size + 1
  const { nodeBefore, nodeAfter } = tr.doc.resolve(border)
  return nodeBefore?.inlineContent && nodeAfter?.inlineContent ? tr.join(border) : tr
}

function move(tr: Transform, from: number, to: number, part: number): Transform {
  const place = tr.doc.resolve(from)
  if (!place.sameParent(tr.doc.resolve(to)) || from === to) return tr
  const { content } = tr.doc.slice(from, to)
  tr.delete(from, to)
  const target = textPlace(BlockIndex.of(tr.doc), part)
  return tr.replace(target, target, new Slice(content, 0, 0))
}

function changeSections(tr: Transform, part: number): Transform {
  const { blocks } = BlockIndex.of(tr.doc)
  const block = blocks[Math.floor(part * (blocks.length - 1))]!
  const before = tr.doc.resolve(block.contentPos).before()
  if (tr.doc.resolve(before).nodeBefore && part < 0.8) return tr.split(before)
  splitSections(tr)
  return tr
}
