import fc from 'fast-check'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { areSectionsEven, blocksOf, documentOf, forEachTextBlock, sectionSizes, splitSections } from './sections.ts'
import { markedDocument } from './testing/marked-document.ts'

const lines = (count: number) => Array.from({ length: count }, (_, line) => `第${line}行`)

test('a document has sections of about 16 blocks and gives its blocks back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), count => {
      const blocks = blocksOf(markedDocument(lines(count)).doc)
      const doc = documentOf(blocks)
      expect(blocksOf(doc)).toEqual(blocks)
      const sizes = sectionSizes(doc)
      for (const size of sizes) expect(size).toBeLessThan(24)
      if (sizes.length > 1) for (const size of sizes) expect(size).toBeGreaterThanOrEqual(8)
    }),
    { numRuns: 50 },
  )
})

test('uneven sections become 8 to 32 blocks and no block moves', () => {
  const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 260 }), fc.integer({ min: 7, max: 33 })), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(sizes, sections => {
      const count = sections.reduce((sum, size) => sum + size, 0)
      const { doc } = markedDocument(lines(count), sections)
      const tr = new Transform(doc)
      splitSections(tr)
      expect(areSectionsEven(doc)).toBe(tr.steps.length === 0)
      expect(areSectionsEven(tr.doc)).toBe(true)
      tr.doc.check()
      expect(blocksOf(tr.doc).map(block => block.attrs.id)).toEqual(blocksOf(doc).map(block => block.attrs.id))
      const after = sectionSizes(tr.doc)
      for (const size of after) expect(size).toBeLessThanOrEqual(32)
      if (after.length > 1) for (const size of after) expect(size).toBeGreaterThanOrEqual(8)
    }),
    { numRuns: 50 },
  )
})

test('an even document is left alone', () => {
  const tr = new Transform(documentOf(blocksOf(markedDocument(lines(130)).doc)))
  splitSections(tr)
  expect(tr.steps).toEqual([])
})

test('text blocks are visited in order with their positions', () => {
  const { doc } = markedDocument(['云泽市', '---', '# 概况'], [2, 1])
  const seen: [string, number][] = []
  forEachTextBlock(doc, (node, pos) => seen.push([node.attrs.id as string, pos]))
  expect(seen).toEqual([
    ['b1', 1],
    ['b2', 6],
    ['b3', 9],
  ])
  for (const [id, pos] of seen) expect(doc.nodeAt(pos)?.attrs.id).toBe(id)
})
