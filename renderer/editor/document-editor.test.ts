// @vitest-environment happy-dom
import type { Node } from 'prosemirror-model'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LoadedDocument } from '#shared/contract/documents.ts'
import { BlockIndex } from '#shared/document/anchors.ts'
import { applySteps, type DocumentState, stepsFromJson } from '#shared/document/document-state.ts'
import { RecordSet } from '#shared/document/record-set.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { AnchoredFinding } from '#shared/domain/finding.ts'
import { DocumentEditor } from './document-editor.ts'
import type { EditorChange } from './editor-host.ts'
import { at, documentOfTexts, findingAt } from './testing/build.ts'

/** What the engine would hold: steps applied to the same document. */
class FakeEngine {
  state: DocumentState
  revision = 1
  labels: string[] = []
  constructor(doc: Node) {
    this.state = { doc, records: RecordSet.empty, sources: new Map() }
  }
  async save({ baseRevision, steps, label }: { baseRevision: number; steps: object[]; label: string }) {
    expect(baseRevision).toBe(this.revision)
    this.state = applySteps(this.state, stepsFromJson(steps))
    this.labels.push(label)
    this.revision += 1
    return { revision: this.revision }
  }
}

let editor: DocumentEditor
/** Whether queries may not be taken out, and what those that stayed say. */
let isKept = false
let kept: string[] = []
let engine: FakeEngine
let told: EditorChange[] = []
let doc: Node
const text = (id: string) => new BlockIndex(engine.state.doc).find(id)?.node.textContent

function open(...texts: string[]) {
  doc = documentOfTexts(...texts)
  engine = new FakeEngine(doc)
  isKept = false
  kept = []
  editor = new DocumentEditor(
    document.body,
    {
      save: input => engine.save(input),
      author: () => ({ kind: 'person', name: '校对' }),
      changed: change => void told.push(change),
      keepsNote: () => isKept,
      noteKept: query => kept.push(query.body.text),
    },
    key => key,
  )
  editor.load(loadedOf(doc))
}
const loadedOf = (doc: Node): LoadedDocument => ({
  id: 'd1',
  title: '云泽市年报',
  sourceName: 'a.txt',
  format: 'text',
  fidelity: [],
  versions: [],
  encoding: 'utf-8',
  revision: 1,
  docJson: JSON.stringify(doc),
  records: [],
})
const find = (...findings: AnchoredFinding[]) =>
  editor.findings.set(
    1,
    findings.map(finding => ({ finding, status: 'open' as const })),
  )
const span = (id: string, start: number, end: number) => [at(doc, id, start), at(doc, id, end)] as const

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => {
  editor.destroy()
  vi.useRealTimers()
})

describe('the notes of others', () => {
  it('stay when what was done with them is undone, and all else goes', async () => {
    open('**市今年建成')
    find(findingAt(doc, ...span('p0', 0, 2)))
    const query = { text: '何市？' }
    editor.findings.decide([editor.findings.all()[0]!.id], { verdict: 'deferred', scope: 'place', query })
    isKept = true
    editor.undo()
    await editor.flush()
    expect(editor.findings.all().map(view => view.status)).toEqual(['open'])
    const left = () => engine.state.records.all().map(({ record, from, to }) => [record.type, from, to])
    expect(left()).toEqual([['annotation', ...span('p0', 0, 2)]])
    expect(kept).toEqual(['何市？'])
    editor.redo()
    await editor.flush()
    expect(
      left()
        .map(([type]) => type)
        .sort(),
    ).toEqual(['annotation', 'decision'])
  })
})

describe('what the lists beside the text are told', () => {
  it('is told behind the frame, and at once to a command that asks', () => {
    open('**市今年建成')
    vi.runAllTimers()
    told = []
    editor.findings.select('none')
    find(findingAt(doc, ...span('p0', 0, 2)))
    expect(told).toEqual([])
    editor.tellNow()
    expect(told).toEqual([{ findings: true }])
  })
})

describe('whoever was led to a finding', () => {
  const current = () => findingAt(doc, ...span('p0', 0, 2))

  it('is still there when a check takes it out, until he goes elsewhere', () => {
    open('**市今年建成', '桥通车')
    find(current())
    expect(editor.findings.isLed).toBe(false)
    editor.findings.select(editor.findings.all()[0]!.id)
    find()
    expect([editor.findings.currentId, editor.findings.isLed]).toEqual([null, true])
    find(current())
    editor.findings.select(editor.findings.all()[0]!.id)
    editor.reading.resume({ blockId: 'p1', offset: 1, top: 0 }, [])
    find()
    expect(editor.findings.isLed).toBe(false)
  })
})

describe('findings that a check changes', () => {
  const shown = () => editor.findings.all().map(({ id, status, present }) => `${id} ${status}${present ? '' : ' gone'}`)

  it('come, go and move at their places, and all others stay the very same', () => {
    open('**市今年建成***件实事', '**县同比增长')
    const [city, count, county] = [
      findingAt(doc, ...span('p0', 0, 2)),
      findingAt(doc, ...span('p0', 7, 10)),
      findingAt(doc, ...span('p1', 0, 2)),
    ]
    find(city, county)
    const before = editor.findings.all()
    editor.findings.patch(1, {
      removed: [city.id],
      entries: [{ finding: count, status: 'deferred' }],
      experience: null,
    })
    vi.runAllTimers()
    expect(shown()).toEqual([`${count.id} deferred`, `${county.id} open`])
    expect(editor.findings.all()[1]).toBe(before[1])
    expect(document.querySelectorAll('[data-finding]')).toHaveLength(2)
    expect(editor.findings.select(count.id)).toBe(true)
    expect(editor.selection().text).toBe('***')
  })

  it('are left alone when all findings were read anew meanwhile', () => {
    open('**市今年建成***件实事')
    const city = findingAt(doc, ...span('p0', 0, 2))
    find(city)
    editor.findings.patch(1, { removed: [city.id], entries: [], experience: null })
    find(city)
    vi.runAllTimers()
    expect(shown()).toEqual([`${city.id} open`])
  })
})

describe('deciding', () => {
  it('accepts many masks as one undo step, and statuses follow undo and redo', async () => {
    open('**市今年建成***件实事', '**县同比增长')
    find(findingAt(doc, ...span('p0', 0, 2)), findingAt(doc, ...span('p0', 7, 10)), findingAt(doc, ...span('p1', 0, 2)))
    const statuses = () => editor.findings.all().map(view => view.status)
    editor.findings.decide(
      editor.findings.all().map(view => view.id),
      { verdict: 'accepted', scope: 'place' },
    )
    expect(statuses()).toEqual(['accepted', 'accepted', 'accepted'])
    expect(editor.marks.all()).toHaveLength(3)
    editor.undo()
    expect(statuses()).toEqual(['open', 'open', 'open'])
    expect(editor.marks.all()).toHaveLength(0)
    expect(editor.canUndo).toBe(false)
    editor.redo()
    expect(statuses()).toEqual(['accepted', 'accepted', 'accepted'])
    await editor.flush()
    expect(engine.labels[0]).toBe('decision')
    expect(engine.state.records.all().filter(({ record }) => record.type === 'decision')).toHaveLength(3)
  })

  it('accepts twice what was accepted once, in one step to undo each', async () => {
    open('为社会提供高质量量的服务')
    const finding = {
      ...findingAt(doc, ...span('p0', 5, 9), 'ocr_char'),
      fixes: [{ text: '高质量', label: '', safe: false }],
    }
    find(finding)
    const [{ id } = { id: '' }] = editor.findings.all()
    for (const _ of ['first', 'again']) editor.findings.decide([id], { verdict: 'accepted', scope: 'place' })
    expect(editor.findings.all()[0]).toMatchObject({ status: 'accepted' })
    await editor.flush()
    expect(text('p0')).toBe('为社会提供高质量的服务')
    expect(engine.state.records.all().filter(({ record }) => record.type === 'decision')).toHaveLength(1)
    editor.undo()
    editor.undo()
    await editor.flush()
    expect(text('p0')).toBe('为社会提供高质量量的服务')
  })

  it('joins a broken paragraph and takes it back with both blocks and their ids', async () => {
    open('全市经济运行总体', '平稳，稳中有进。', '下一段。')
    const [from] = span('p0', 8, 8)
    const [to] = span('p1', 0, 0)
    find(findingAt(doc, from, to, 'broken_paragraph'))
    const id = editor.findings.all()[0]!.id
    expect(editor.findings.all()[0]).toMatchObject({ present: true })
    editor.findings.decide([id], { verdict: 'accepted', scope: 'place' })
    await editor.flush()
    expect(text('p0')).toBe('全市经济运行总体平稳，稳中有进。')
    expect(text('p1')).toBeUndefined()
    editor.undo()
    expect(editor.findings.all()[0]).toMatchObject({ status: 'open', present: true })
    await editor.flush()
    expect(engine.state.doc.toJSON()).toEqual(doc.toJSON())
    editor.redo()
    editor.findings.reopen(id)
    expect(editor.findings.all()[0]).toMatchObject({ status: 'open', present: true })
    await editor.flush()
    expect(text('p1')).toBe('平稳，稳中有进。')
  })

  it('corrects a reading, and a second decision takes the first one back', async () => {
    open('全市生产总直增长')
    const finding = {
      ...findingAt(doc, ...span('p0', 4, 6), 'ocr_char'),
      fixes: [{ text: '总值', label: 'x', safe: false }],
    }
    find(finding)
    editor.findings.decide([finding.id], { verdict: 'accepted', scope: 'place' })
    await editor.flush()
    expect(text('p0')).toBe('全市生产总值增长')
    expect(editor.findings.all()[0]).toMatchObject({ status: 'accepted', present: false })
    expect(editor.marks.all()[0]).toMatchObject({ excerpt: '总值', removed: false })
    editor.findings.decide([finding.id], { verdict: 'rejected', scope: 'place' })
    await editor.flush()
    expect(text('p0')).toBe('全市生产总直增长')
    expect(editor.findings.all()[0]).toMatchObject({ status: 'rejected', present: true })
    expect(editor.marks.all()).toHaveLength(0)
    editor.undo()
    editor.undo()
    expect(editor.findings.all()[0]).toMatchObject({ status: 'open', present: true })
  })

  it('leaves a finding open that cannot be accepted, and says why', () => {
    open('全市生产总直增长')
    const finding = findingAt(doc, ...span('p0', 4, 6), 'ocr_char')
    find(finding)
    expect(() => editor.findings.decide([finding.id], { verdict: 'accepted', scope: 'place' })).toThrow('input_invalid')
    expect(editor.canUndo).toBe(false)
  })
})

describe('findings', () => {
  it('of an older revision are carried over what was typed since', async () => {
    open('云泽市今年', '**县同比')
    find(findingAt(doc, ...span('p0', 0, 3), 'term', 'first'))
    editor.findings.select('first')
    editor.marks.correct('临溪县城')
    await editor.flush()
    expect(engine.revision).toBeGreaterThan(1)
    find(findingAt(doc, ...span('p0', 0, 3), 'term', 'first'), findingAt(doc, ...span('p1', 0, 2), 'mask', 'second'))
    expect(editor.findings.all().map(view => [view.id, view.present])).toEqual([
      ['first', false],
      ['second', true],
    ])
    expect(editor.findings.select('second')).toBe(true)
    expect(editor.selection().text).toBe('**')
    expect(editor.findings.select('first')).toBe(false)
  })

  it('are walked in text order, round the end, past what the filter leaves out', () => {
    open('甲**乙**丙', '丁**')
    find(
      findingAt(doc, ...span('p1', 1, 3), 'mask', 'c'),
      findingAt(doc, ...span('p0', 1, 3), 'mask', 'a'),
      findingAt(doc, ...span('p0', 4, 6), 'mask', 'b'),
    )
    expect([1, 2, 3, 4].map(() => editor.findings.step(1))).toEqual(['a', 'b', 'c', 'a'])
    expect(editor.findings.step(-1)).toBe('c')
    expect(editor.findings.step(-1, view => view.id !== 'b')).toBe('a')
    expect(editor.findings.step(1, () => false)).toBeNull()
    expect(editor.findings.currentId).toBe('a')
  })

  it.each([0, 1])(
    'are walked from the one that the caret stands in, at its offset %i, which nobody has been shown',
    offset => {
      open('**乙丙', '丁**')
      editor.reading.resume({ blockId: 'p0', offset, top: 0 }, [])
      find(findingAt(doc, ...span('p0', 0, 2), 'mask', 'a'), findingAt(doc, ...span('p1', 1, 3), 'mask', 'b'))
      expect([1, 2].map(() => editor.findings.step(1))).toEqual(['a', 'b'])
    },
  )

  it('keep what other documents decided until a decision here', () => {
    open('甲**乙')
    const finding = findingAt(doc, ...span('p0', 1, 3), 'mask', 'a')
    editor.findings.set(1, [{ finding, status: 'intended' }])
    expect(editor.findings.all()[0]!.status).toBe('intended')
    editor.findings.decide(['a'], { verdict: 'rejected', scope: 'place' })
    expect(editor.findings.all()[0]!.status).toBe('rejected')
    editor.findings.reopen('a')
    expect(editor.findings.all()[0]!.status).toBe('intended')
  })

  it('that a check reports as decided are open again when the decision is undone', async () => {
    open('甲**乙')
    const finding = findingAt(doc, ...span('p0', 1, 3), 'mask', 'a')
    find(finding)
    editor.findings.decide(['a'], { verdict: 'rejected', scope: 'place' })
    await editor.flush()
    editor.findings.set(engine.revision, [{ finding, status: 'rejected' }])
    editor.undo()
    expect(editor.findings.all()[0]!.status).toBe('open')
    editor.findings.set(engine.revision, [{ finding, status: 'rejected' }])
    expect(editor.findings.all()[0]!.status).toBe('open')
  })

  it('show in the text by type and status', () => {
    open('甲**乙')
    find(findingAt(doc, ...span('p0', 1, 3), 'mask', 'a'))
    const mark = document.querySelector('[data-finding="a"]')!
    expect(mark.className).toBe('finding finding-mask is-open')
    expect(mark.textContent).toBe('**')
    editor.findings.select('a')
    expect(document.querySelector('[data-finding="a"]')!.className).toContain('is-current')
  })
})

describe('marks', () => {
  it('stand over the selection and are taken out again', async () => {
    open('甲**乙')
    find(findingAt(doc, ...span('p0', 1, 3), 'mask', 'a'))
    editor.findings.select('a')
    editor.marks.add({ kind: 'query', body: { text: '存疑' } })
    expect(editor.marks.all()[0]).toMatchObject({ excerpt: '**' })
    editor.marks.remove(editor.marks.all()[0]!.id)
    expect(editor.marks.all()).toHaveLength(0)
    await editor.flush()
    expect(engine.labels).toEqual(['mark'])
  })

  it('of a correction by hand give the original back', async () => {
    open('全市生产总直增长')
    find(findingAt(doc, ...span('p0', 4, 6), 'ocr_char', 'a'))
    editor.findings.select('a')
    editor.marks.correct('总值')
    await editor.flush()
    expect(text('p0')).toBe('全市生产总值增长')
    editor.marks.remove(editor.marks.all()[0]!.id)
    await editor.flush()
    expect(text('p0')).toBe('全市生产总直增长')
  })
})

describe('a document of a project that cannot be written', () => {
  it('takes no decision, mark or undo, is not editable, and has nothing to save', async () => {
    open('**市今年建成')
    editor.load(loadedOf(doc), { readOnly: true })
    find(findingAt(doc, ...span('p0', 0, 2)))
    const [id] = editor.findings.all().map(view => view.id)
    expect(editor.findings.select(id!)).toBe(true)
    editor.findings.decide([id!], { verdict: 'accepted', scope: 'place' })
    editor.marks.add({ kind: 'tag', body: { name: '地名' } })
    editor.marks.correct('云泽')
    editor.findings.reopen(id!)
    expect([editor.undo(), editor.redo(), editor.canUndo, editor.canRedo]).toEqual([false, false, false, false])
    expect(document.querySelector('.document-text')?.getAttribute('contenteditable')).toBe('false')
    expect(editor.saveStatus).toBe('saved')
    await editor.flush()
    expect(engine.labels).toEqual([])
  })

  it('leaves the next document that can be written writable', () => {
    open('**市今年建成')
    editor.load(loadedOf(doc), { readOnly: true })
    editor.load(loadedOf(doc))
    expect(document.querySelector('.document-text')?.getAttribute('contenteditable')).toBe('true')
  })
})

describe('changes that can never be stored', () => {
  it('are told as such, can be copied, and are given up for the stored text', async () => {
    open('云泽市今年建成')
    editor.load(loadedOf(doc))
    let asked = 0
    engine.save = async () => {
      asked++
      throw new AppError('revision_conflict')
    }
    find(findingAt(doc, ...span('p0', 0, 3)))
    editor.findings.decide([editor.findings.all()[0]!.id], { verdict: 'rejected', scope: 'place' })
    await expect(editor.flush()).rejects.toMatchObject({ code: 'revision_conflict' })
    expect([editor.isStuck, editor.saveStatus, asked]).toEqual([true, 'failed', 1])
    expect(editor.plainText).toBe('云泽市今年建成')
    editor.load(loadedOf(doc), { dropUnsaved: true })
    await vi.runAllTimersAsync()
    expect([editor.isStuck, editor.saveStatus, asked]).toEqual([false, 'saved', 1])
  })
})

describe('focus asked for while the engine changes the document', () => {
  const field = () => document.body.appendChild(document.createElement('input'))

  it('is taken as soon as the text takes changes again', () => {
    open('云泽市今年建成')
    field().focus()
    editor.freeze(true)
    editor.focus()
    expect(editor.hasFocus).toBe(false)
    editor.freeze(false)
    expect(editor.hasFocus).toBe(true)
  })

  it('is not taken from who has gone elsewhere meanwhile', () => {
    open('云泽市今年建成')
    field().focus()
    editor.freeze(true)
    editor.focus()
    const other = field()
    other.focus()
    editor.freeze(false)
    expect(document.activeElement).toBe(other)
  })
})
