import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schema } from '../document/schema.ts'
import { documentOf } from '../document/sections.ts'
import { indexTermsOf, queryTermsOf } from './bigrams.ts'
import { BlockPlaces } from './block-places.ts'
import { type FoldOptions, foldEverything, foldTable, foldText } from './fold.ts'
import { literalFinder } from './literal.ts'
import { compilePattern, matchPattern } from './pattern.ts'

const characters = [...'国國发發髮里裏aAＡａ1１,，。（( 　*\uD83D\uDE00é\n']
const texts = fc.array(fc.constantFrom(...characters), { maxLength: 40 }).map(each => each.join(''))
const options = fc.record({ ignoreCase: fc.boolean(), ignoreWidth: fc.boolean(), ignoreVariants: fc.boolean() })

/** Whether two units are written forms of one under these options; by hand, independent of the table. */
function isAlike(a: string, b: string, { ignoreCase, ignoreWidth, ignoreVariants }: FoldOptions): boolean {
  const forms = (unit: string): string[] => {
    const pairs = [
      ...(ignoreWidth ? ['aａ', 'AＡ', '1１', ',，', '(（', ' 　'] : []),
      ...(ignoreCase ? ['aA', 'ａＡ'] : []),
      ...(ignoreVariants ? ['国國', '发發', '发髮', '里裏'] : []),
    ]
    return pairs.filter(pair => pair.includes(unit)).flatMap(pair => [...pair])
  }
  const reached = new Set([a])
  for (const unit of reached) for (const form of forms(unit)) reached.add(form)
  return reached.has(b)
}

describe('folding', () => {
  it('keeps every offset, and leaves a text that folds nowhere the very same', () => {
    fc.assert(fc.property(texts, options, (text, each) => foldText(text, foldTable(each)).length === text.length))
    expect(foldText('正文。', foldTable(foldEverything))).toBe('正文。')
    expect(foldText(`${'文'.repeat(9000)}Ａ`, foldTable(foldEverything))).toBe(`${'文'.repeat(9000)}a`)
  })

  it('makes one of traditional and simplified, of wide and narrow, of large and small', () => {
    const fold = (text: string) => foldText(text, foldTable(foldEverything))
    expect(fold('臺灣國發，ＡＢ（１）')).toBe(fold('台湾国发,ab(1)'))
    expect(foldText('國', foldTable({ ...foldEverything, ignoreVariants: false }))).toBe('國')
  })
})

describe('finding a term', () => {
  it('finds what a naive scan finds, folded and not', () => {
    fc.assert(
      fc.property(texts, texts, options, (text, term, each) => {
        const found: number[] = []
        for (let at = 0; term !== '' && at + term.length <= text.length; at++) {
          if (!term.split('').every((unit, index) => isAlike(unit, text[at + index]!, each))) continue
          found.push(at)
          at += term.length - 1
        }
        expect(literalFinder(term, each)(text).map(({ start }) => start)).toEqual(found)
      }),
      { numRuns: 500 },
    )
  })

  it('overlooks nothing by its index terms', () => {
    fc.assert(
      fc.property(texts, fc.nat(39), fc.integer({ min: 2, max: 20 }), (text, start, length) => {
        const terms = new Set(indexTermsOf(text).split(' '))
        expect(queryTermsOf(text.slice(start, start + length)).every(term => terms.has(term))).toBe(true)
      }),
    )
    expect(queryTermsOf('国')).toEqual([])
    expect(queryTermsOf('**')).toHaveLength(1)
    expect(indexTermsOf('x'.repeat(40_000)).split(' ').filter(Boolean)).toHaveLength(39_999)
  })
})

describe('a pattern', () => {
  it('gives readings by groups and leaves out matches of no length', () => {
    const matches = matchPattern(compilePattern('(?<year>\\d{4})年|x*', false), '于2021年、xx', '$<year>/$1-$&$$$9')
    expect(matches).toEqual([
      { start: 1, end: 6, reading: '2021/2021-2021年$$9' },
      { start: 7, end: 9, reading: '/-xx$$9' },
    ])
    expect(matchPattern(compilePattern('A', true), 'a', null)).toEqual([{ start: 0, end: 1, reading: null }])
  })

  it('tells what is wrong in it', () => {
    const wrong = expect.objectContaining({ code: 'pattern_invalid', params: { reason: 'Unterminated group' } })
    expect(() => compilePattern('(乡: |', false)).toThrow(wrong)
  })
})

describe('places', () => {
  const seam = schema.nodes.seam.create()
  const text = (value: string) => schema.text(value)

  it('count atoms, and keep to one cell', () => {
    const attrs = (id: string) => ({ id })
    const block = schema.nodes.paragraph.create(attrs('P'), [
      text('甲乙'),
      seam,
      text('丙'),
      schema.nodes.line_break.create(),
      text('丁'),
    ])
    const places = new BlockPlaces(block)
    expect(block.textContent).toBe('甲乙丙\n丁')
    expect(places.of({ start: 1, end: 3 })).toEqual({ blockId: 'P', start: 1, end: 4 })
    expect(places.of({ start: 2, end: 5 })).toEqual({ blockId: 'P', start: 3, end: 6 })
    const cell = (id: string, value: string) => schema.nodes.table_cell.create(attrs(id), value ? text(value) : [])
    const rows = [
      schema.nodes.table_row.create(null, [cell('A', ''), cell('B', '乙丙')]),
      schema.nodes.table_row.create(null, [cell('C', '丁')]),
    ]
    const table = new BlockPlaces(schema.nodes.table.create(attrs('T'), rows))
    expect(documentOf([block]).childCount).toBe(1)
    expect(table.of({ start: 2, end: 3 })).toEqual({ blockId: 'B', start: 1, end: 2 })
    expect(table.of({ start: 4, end: 5 })).toEqual({ blockId: 'C', start: 0, end: 1 })
    expect(table.of({ start: 2, end: 5 })).toBeNull()
  })
})
