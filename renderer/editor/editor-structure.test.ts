// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { applySteps, type DocumentState, stepsFromJson } from '#shared/document/document-state.ts'
import { RecordSet } from '#shared/document/record-set.ts'
import { schema } from '#shared/document/schema.ts'
import { blocksOf, documentOf } from '#shared/document/sections.ts'
import { DocumentEditor } from './document-editor.ts'

let editor: DocumentEditor
let state: DocumentState
afterEach(() => editor.destroy())

/** Opens a document of `1 …` headings and paragraphs with ids `b0`, `b1`, … */
function open(...lines: string[]): void {
  const blocks = lines.map((line, index) => {
    const [, level, text] = /^(?:([1-6]) )?(.*)$/.exec(line)!
    const id = `b${index}`
    return level
      ? schema.nodes.heading.create({ id, level: Number(level) }, schema.text(text!))
      : schema.nodes.paragraph.create({ id }, schema.text(text!))
  })
  const doc = documentOf(blocks)
  state = { doc, records: RecordSet.empty, sources: new Map() }
  let revision = 1
  const save = async ({ steps }: { steps: object[] }) => {
    state = applySteps(state, stepsFromJson(steps))
    return { revision: ++revision }
  }
  editor = new DocumentEditor(
    document.body,
    { save, author: () => ({ kind: 'person', name: '校对' }), changed: () => undefined },
    key => key,
  )
  editor.load({
    ...{
      id: 'd1',
      title: '年报',
      sourceName: 'a.txt',
      format: 'text',
      fidelity: [],
      versions: [],
      encoding: 'utf-8',
      revision: 1,
    },
    ...{ docJson: JSON.stringify(doc), records: [] },
  })
}
async function stored(): Promise<string> {
  await editor.flush()
  return blocksOf(state.doc)
    .map(block => `${(block.attrs.level as number | undefined) ?? ''}${block.textContent}`)
    .join(' ')
}
const report = () => open('1 甲', 'a', '2 乙', 'b', '2 丙', 'c', '1 丁', 'd')

describe('EditorStructure', () => {
  it('moves a section with all under it, as one thing to undo', async () => {
    report()
    expect(editor.structure.move({ ids: ['b2'], subtree: true }, { id: 'b6', side: 'after' })).toBe(true)
    expect(await stored()).toBe('1甲 a 2丙 c 1丁 d 2乙 b')
    editor.undo()
    expect(await stored()).toBe('1甲 a 2乙 b 2丙 c 1丁 d')
    expect(editor.canUndo).toBe(false)
  })

  it('moves a heading alone, and several blocks from all over in their order', async () => {
    report()
    editor.structure.move({ ids: ['b4'], subtree: false }, { id: 'b0', side: 'before' })
    expect(await stored()).toBe('2丙 1甲 a 2乙 b c 1丁 d')
    editor.structure.move({ ids: ['b7', 'b1'], subtree: false }, { id: 'b3', side: 'after' })
    expect(await stored()).toBe('2丙 1甲 2乙 b a d c 1丁')
  })

  it('leaves blocks where they are, rather than put them into themselves', () => {
    report()
    expect(editor.structure.move({ ids: ['b0'], subtree: true }, { id: 'b3', side: 'after' })).toBe(false)
    expect(editor.structure.move({ ids: ['b2'], subtree: true }, { id: 'b4', side: 'before' })).toBe(false)
    expect(editor.canUndo).toBe(false)
  })

  it('steps over the neighbour, out of a parent into the next, and not beyond the ends', async () => {
    report()
    expect(editor.structure.step({ ids: ['b2'], subtree: true }, 1)).toBe(true)
    expect(await stored()).toBe('1甲 a 2丙 c 2乙 b 1丁 d')
    expect(editor.structure.step({ ids: ['b2'], subtree: true }, 1)).toBe(true)
    expect(await stored()).toBe('1甲 a 2丙 c 1丁 d 2乙 b')
    expect(editor.structure.step({ ids: ['b2'], subtree: true }, 1)).toBe(false)
    expect(editor.structure.step({ ids: ['b6'], subtree: true }, -1)).toBe(true)
    expect(await stored()).toBe('1丁 d 2乙 b 1甲 a 2丙 c')
    expect(editor.structure.step({ ids: ['b6'], subtree: true }, -1)).toBe(false)
    expect(editor.structure.step({ ids: ['b7'], subtree: true }, 1)).toBe(true)
    expect(await stored()).toBe('1丁 2乙 d b 1甲 a 2丙 c')
  })

  it('tells the outline, the same array until it changes, and where the caret is in it', () => {
    report()
    const before = editor.structure.outline(new Set())
    expect(before.map(item => item.text).join('')).toBe('甲乙丙丁')
    editor.structure.setRole(['b1'], 'caption')
    expect(editor.structure.outline(new Set())).toBe(before)
    expect(editor.structure.outline(new Set(['caption'])).map(item => item.text)).toContain('a')
    editor.structure.reveal('b5')
    expect(editor.structure.currentItem(new Set())).toBe('b4')
  })

  it('changes levels, and keeps the caret in the block that moves', async () => {
    report()
    editor.structure.reveal('b3')
    expect(editor.structure.shiftLevels({ ids: ['b2'], subtree: false }, 1)).toBe(true)
    expect(editor.structure.shiftLevels({ ids: ['b0'], subtree: true }, -1)).toBe(false)
    editor.structure.setLevel(['b1'], 2)
    expect(await stored()).toBe('1甲 2a 3乙 b 2丙 c 1丁 d')
    editor.structure.step({ ids: ['b0'], subtree: true }, 1)
    expect(editor.structure.currentItem(new Set(['body']))).toBe('b3')
  })

  it('puts a block among those of another thread and makes it part of that, as one thing to undo', async () => {
    report()
    editor.structure.setThread({ ids: ['b6'], subtree: true }, '丁')
    editor.structure.move({ ids: ['b3'], subtree: false }, { id: 'b7', side: 'after', thread: '丁' })
    expect(await stored()).toBe('1甲 a 2乙 2丙 c 1丁 d b')
    expect(editor.structure.threadIds('丁')).toEqual(['b6', 'b7', 'b3'])
    editor.undo()
    expect(editor.structure.threadIds('丁')).toEqual(['b6', 'b7'])
    // In its place already: it changes hands all the same.
    expect(editor.structure.move({ ids: ['b5'], subtree: false }, { id: 'b6', side: 'before', thread: '丁' })).toBe(
      true,
    )
    expect(editor.structure.threadIds('丁')).toEqual(['b5', 'b6', 'b7'])
    expect(await stored()).toBe('1甲 a 2乙 b 2丙 c 1丁 d')
  })

  it('splits a page into what was proposed, and takes it back in one step', async () => {
    open('1 河道', '本报记者 沈知远', '河清。', '1 集市', '本报讯 3月2日，集市开张。')
    const proposals = editor.structure.proposeThreads([])
    expect(proposals.map(({ thread, blockIds }) => `${thread} ${blockIds.length}`)).toEqual(['河道 3', '集市 2'])
    expect(editor.structure.textsOf(['b3', 'b4']).map(({ place, text }) => `${place} ${text}`)).toEqual([
      '3 集市',
      '4 本报讯 3月2日，集市开张。',
    ])
    editor.structure.splitThreads(proposals)
    expect(editor.structure.threads()).toEqual(['河道', '集市'])
    editor.undo()
    expect(editor.structure.threads()).toEqual([''])
    expect(editor.canUndo).toBe(false)
  })
})
