import fc from 'fast-check'
import { Slice } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { moveBlocks } from '../actions/move-blocks.ts'
import { BlockIndex } from '../block-index.ts'
import type { DocumentState } from '../document-state.ts'
import type { RecordSet } from '../record-set.ts'
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
  'blocks',
  'compose',
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
    case 'compose':
      return compose(tr, records, edit)
    case 'blocks':
      return shiftBlocks(tr, records, edit)
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

/** An input method at work over a record's span, or where there is none over some text: letter by letter, then the end. */
function compose(tr: Transform, records: RecordSet, { a, b, text }: Edit): Transform {
  const spans = records.all().filter(({ from, to }) => from < to && tr.doc.resolve(from).sameParent(tr.doc.resolve(to)))
  const place = textPlace(BlockIndex.of(tr.doc), a)
  const { from, to } = spans[Math.floor(b * spans.length)] ?? { from: place, to: place }
  if (!tr.doc.resolve(from).parent.inlineContent) return tr
  let end = to
  const put = (start: number, letters: string): void => {
    if (letters === '') tr.delete(start, end)
    else tr.replaceWith(start, end, schema.text(letters))
    end = start + letters.length
  }
  put(from, 'z')
  // Letters come at the end; now and then the caret has been moved to the start.
  for (const letter of 'hong'.slice(0, text.length)) {
    if (a > 0.8) tr.insert(from, schema.text(letter))
    else tr.insert(end, schema.text(letter))
    end++
  }
  // Cancelled, committed, or committed and typed on behind.
  put(from, b > 0.8 ? '' : text)
  return b < 0.2 ? tr.insert(end, schema.text('的')) : tr
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

/** One or two blocks to another place. */
function shiftBlocks(tr: Transform, records: RecordSet, { a, b }: Edit): Transform {
  const { blocks } = BlockIndex.of(tr.doc)
  const start = ({ node, contentPos }: (typeof blocks)[number]) => (node.isLeaf ? contentPos : contentPos - 1)
  const end = (block: (typeof blocks)[number]) => start(block) + block.node.nodeSize
  const first = Math.floor(a * (blocks.length - 1))
  const last = Math.min(blocks.length - 1, first + Math.round(b))
  const target = Math.floor(b * (blocks.length - 1))
  const [from, to] = [start(blocks[first]!), end(blocks[last]!)]
  if (target < first) moveBlocks(tr, { from, to, target: start(blocks[target]!) }, records)
  else if (target > last) moveBlocks(tr, { from, to, target: end(blocks[target]!) }, records)
  return tr
}

function changeSections(tr: Transform, part: number): Transform {
  const { blocks } = BlockIndex.of(tr.doc)
  const block = blocks[Math.floor(part * (blocks.length - 1))]!
  const before = tr.doc.resolve(block.contentPos).before()
  if (tr.doc.resolve(before).nodeBefore && part < 0.8) return tr.split(before)
  splitSections(tr)
  return tr
}
