import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { describe, expect, test } from 'vitest'
import { BlockIndex } from '../block-index.ts'
import { offsetText } from '../block-text.ts'
import { applySteps, type DocumentState, stepsFromJson } from '../document-state.ts'
import { RecordSet } from '../record-set.ts'
import { RecordStep } from '../record-step.ts'
import { blocksOf, sectionSizes } from '../sections.ts'
import { markedDocument, sourcesOf } from '../testing/marked-document.ts'
import { queryRecord } from '../testing/record-samples.ts'
import { moveBlocks } from './move-blocks.ts'

/** docPos before a block by its place among the top-level blocks; after the last for their number. */
function borderAt(doc: Node, index: number): number {
  const starts: number[] = []
  let end = 0
  doc.forEach((section, offset) => {
    section.forEach((block, inner) => {
      starts.push(offset + 1 + inner)
      end = offset + 1 + inner + block.nodeSize
    })
  })
  return starts[index] ?? end
}

function blockEnd(doc: Node, index: number): number {
  return borderAt(doc, index) + blocksOf(doc)[index]!.nodeSize
}

function move(state: DocumentState, [first, last, target]: readonly [number, number, number]) {
  const tr = new Transform(state.doc)
  const { doc } = state
  const place = target > last ? blockEnd(doc, target - 1) : borderAt(doc, target)
  const at = moveBlocks(tr, { from: borderAt(doc, first), to: blockEnd(doc, last), target: place }, state.records)
  return { tr, at, state: applySteps(state, stepsFromJson(JSON.parse(JSON.stringify(tr.steps)) as unknown[])) }
}

function stateOf(
  lines: readonly string[],
  sections?: readonly number[],
  spans: readonly (readonly [number, number])[] = [],
) {
  const { doc } = markedDocument(lines, sections)
  const { blocks } = BlockIndex.of(doc)
  /** Characters of the whole text to docPos. */
  const posOf = (character: number, side: 'start' | 'end'): number => {
    let rest = character
    for (const { node, contentPos } of blocks) {
      if (rest < node.content.size || (side === 'end' && rest === node.content.size)) return contentPos + rest
      rest -= node.content.size
    }
    return blocks.at(-1)!.contentPos + blocks.at(-1)!.node.content.size
  }
  const steps = spans.map(
    ([from, to], index) =>
      new RecordStep(null, { record: queryRecord(`q${index}`), from: posOf(from, 'start'), to: posOf(to, 'end') }),
  )
  return applySteps({ doc, records: RecordSet.empty, sources: sourcesOf(doc) }, steps)
}

const textsOf = (doc: Node): string[] => blocksOf(doc).map(block => block.textContent)

/** The characters that each record holds. */
function held({ doc, records }: DocumentState): Record<string, string> {
  const text = (from: number, to: number): string => doc.textBetween(from, to, '|')
  return Object.fromEntries(records.all().map(({ record, from, to }) => [record.id, text(from, to)]))
}

/** The source offset of each character, by the character (all are different). */
function origins({ doc, sources }: DocumentState): Record<string, number> {
  const found: Record<string, number> = {}
  for (const { id, node } of BlockIndex.of(doc).blocks) {
    const text = offsetText(node)
    for (const run of sources.get(id)?.runs ?? [])
      for (let offset = 0; offset < run.length; offset++) found[text[run.offset + offset]!] = run.source + offset
  }
  return found
}

describe('moveBlocks', () => {
  test('moves a run of blocks with what is said about them, and where they came from', () => {
    const start = stateOf(
      ['甲乙', '丙丁', '戊己', '庚辛'],
      [4],
      [
        [1, 2],
        [2, 4],
        [5, 6],
      ],
    )
    const { state } = move(start, [0, 1, 4])
    expect(textsOf(state.doc)).toEqual(['戊己', '庚辛', '甲乙', '丙丁'])
    expect(held(state)).toEqual({ q0: '乙', q1: '丙丁', q2: '己' })
    expect(origins(state)).toEqual(origins(start))
  })

  test('a record around the moved block loses it, and one that it moves into gains it', () => {
    const around = move(stateOf(['甲乙', '丙丁', '戊己', '庚辛'], [4], [[0, 6]]), [1, 1, 4])
    expect(held(around.state)).toEqual({ q0: '甲乙|戊己' })
    const into = move(stateOf(['甲乙', '丙丁', '戊己', '庚辛'], [4], [[2, 6]]), [3, 3, 2])
    expect(held(into.state)).toEqual({ q0: '丙丁|庚辛|戊己' })
  })

  test('a record that would be torn keeps its longest part', () => {
    const { state } = move(stateOf(['甲乙丙', '丁戊', '己庚'], [3], [[1, 4]]), [1, 1, 3])
    expect(held(state)).toEqual({ q0: '乙丙' })
  })

  test('moves blocks that are all of their section, and over the borders of sections', () => {
    const start = stateOf(
      ['甲', '乙', '丙', '丁', '戊'],
      [2, 2, 1],
      [
        [0, 1],
        [2, 4],
      ],
    )
    const whole = move(start, [2, 3, 0])
    expect(textsOf(whole.state.doc)).toEqual(['丙', '丁', '甲', '乙', '戊'])
    expect(held(whole.state)).toEqual({ q0: '甲', q1: '丙|丁' })
    const over = move(start, [1, 2, 5])
    expect(textsOf(over.state.doc)).toEqual(['甲', '丁', '戊', '乙', '丙'])
  })

  test('tells where the blocks begin, and leaves sections of a good size', () => {
    const lines = Array.from({ length: 230 }, (_, index) => `第${index}段`)
    const { state, at } = move(stateOf(lines, [60, 60, 60, 50]), [10, 180, 230])
    expect(state.doc.resolve(at).nodeAfter?.textContent).toBe('第10段')
    expect(textsOf(state.doc)).toEqual([...lines.slice(0, 10), ...lines.slice(181), ...lines.slice(10, 181)])
    for (const size of sectionSizes(state.doc)) expect(size >= 8 && size <= 32).toBe(true)
  })

  test('refuses to move blocks into themselves', () => {
    const state = stateOf(['甲', '乙', '丙'])
    const tr = new Transform(state.doc)
    const [from, to] = [borderAt(state.doc, 0), blockEnd(state.doc, 1)]
    for (const target of [from, to, borderAt(state.doc, 1), 0, to + 1])
      expect(() => moveBlocks(tr, { from, to, target }, state.records)).toThrow('input_invalid')
  })
})

const letters = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒'

test('whatever is moved, characters keep records of their own and sources, and taking it back gives everything as it was', () => {
  const span = fc
    .tuple(fc.nat(27), fc.integer({ min: 1, max: 9 }))
    .map(([from, size]) => [from, Math.min(30, from + size)] as const)
  const moves = fc.array(fc.tuple(fc.nat(9), fc.nat(4), fc.nat(10)), { minLength: 1, maxLength: 5 })
  const sections = fc.constantFrom([10], [3, 7], [4, 1, 5], [1, 1, 1, 1, 6])
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), moves, sections, (spans, random, sizes) => {
      const lines = Array.from({ length: 10 }, (_, index) => letters.slice(index * 3, index * 3 + 3))
      const start = stateOf(lines, sizes, spans)
      const done: { tr: Transform; before: DocumentState }[] = []
      let state = start
      for (const [first, extent, target] of random) {
        const last = Math.min(9, first + extent)
        if ((target >= first && target <= last + 1) || last - first === 9) continue
        const moved = move(state, [first, last, target])
        const expected = textsOf(state.doc)
        const taken = expected.splice(first, last - first + 1)
        expected.splice(target > last ? target - taken.length : target, 0, ...taken)
        expect(textsOf(moved.state.doc)).toEqual(expected)
        expect(origins(moved.state)).toEqual(origins(start))
        expectHeldGrowsOnlyByWhatIsMoved(state, moved.state, new Set(taken.join('')))
        done.push({ tr: moved.tr, before: state })
        state = moved.state
      }
      for (const { tr, before } of done.reverse()) {
        const inverses = tr.steps.map((step, index) => step.invert(tr.docs[index]!)).reverse()
        state = applySteps(state, inverses)
        expect(state.doc.toJSON()).toEqual(before.doc.toJSON())
        expect(held(state)).toEqual(held(before))
        expect(new Map(state.sources)).toEqual(new Map(before.sources))
      }
    }),
    { numRuns: 300 },
  )
})

function expectHeldGrowsOnlyByWhatIsMoved(
  before: DocumentState,
  after: DocumentState,
  moved: ReadonlySet<string>,
): void {
  const was = held(before)
  for (const [id, text] of Object.entries(held(after))) {
    expect(text).not.toBe('')
    const known = new Set(was[id])
    const fresh = [...text].filter(character => character !== '|' && !known.has(character))
    expect(fresh.filter(character => !moved.has(character))).toEqual([])
    // A record of text that stays together stays whole.
    const gone = [...known].filter(character => character !== '|' && !text.includes(character))
    if (gone.length > 0) expect([...known].some(character => moved.has(character))).toBe(true)
  }
}
