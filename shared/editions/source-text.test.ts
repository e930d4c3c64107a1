import fc from 'fast-check'
import { Transform } from 'prosemirror-transform'
import { describe, expect, it } from 'vitest'
import { joinBlocks } from '../document/actions/join-blocks.ts'
import { applySteps } from '../document/document-state.ts'
import { RecordSet } from '../document/record-set.ts'
import { schema } from '../document/schema.ts'
import { blocksOf } from '../document/sections.ts'
import { importText } from '../formats/import/index.ts'
import { noisyText } from '../formats/testing/arbitrary-markdown.ts'
import { sourceTextOf } from './source-text.ts'

/** The source text after an edit of the imported text. */
function edited(text: string, format: 'text' | 'markdown', edit: (tr: Transform) => void): string {
  const { doc, sources } = importText(text, format, 'a')
  const tr = new Transform(doc)
  edit(tr)
  return sourceTextOf(applySteps({ doc, sources, records: RecordSet.empty }, tr.steps), { doc, sources }, text)
}

/** docPos of a piece of text. */
function posOf(tr: Transform, text: string): number {
  let found = -1
  tr.doc.descendants((node, pos) => {
    const index = node.isText ? node.text!.indexOf(text) : -1
    if (index >= 0 && found < 0) found = pos + index
  })
  return found
}

const replace = (was: string, now: string) => (tr: Transform) => {
  const from = posOf(tr, was)
  if (now) tr.replaceWith(from, from + was.length, schema.text(now, tr.doc.resolve(from + 1).marks()))
  else tr.delete(from, from + was.length)
}

const markdown =
  '# 云泽市报告\r\n\r\n正文**要**抓\\*好。\r\n软行\r\n\r\n\r\n- 甲\r\n- 乙\r\n\r\n| 项 | 数 |\r\n|--|--|\r\n| 一 | 二 |\r\n\r\n尾\r\n'

describe('sourceTextOf', () => {
  it.each(['text', 'markdown'] as const)('gives back an untouched source of %s', format => {
    fc.assert(
      fc.property(noisyText, text => {
        const { doc, sources } = importText(text, format, 'a')
        expect(sourceTextOf({ doc, sources }, { doc, sources }, text)).toBe(text)
      }),
      { numRuns: 600 },
    )
  })

  it.each([
    ['抓', '狠抓'],
    ['云泽市', '临溪县'],
    ['要', '必须'],
    ['二', '三'],
    ['软', '硬'],
  ])('replaces %s by %s in place', (was, now) => {
    expect(edited(markdown, 'markdown', replace(was, now))).toBe(markdown.replace(was, now))
  })

  it('drops emphasis whose phrase was deleted', () => {
    expect(edited(markdown, 'markdown', replace('要', ''))).toBe(markdown.replace('**要**', ''))
  })

  it('replaces characters of plain text in any place', () => {
    const lines = fc.array(fc.constantFrom('云泽市工作报告。', '　　正文', '甲**乙', '', ' '), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '\r'), fc.nat(), (parts, lineEnd, seed) => {
        const text = ['首行', ...parts, '末行'].join(lineEnd)
        const { doc } = importText(text, 'text', 'a')
        const blocks = blocksOf(doc)
        const target = blocks[seed % blocks.length]!
        const at = seed % target.textContent.length
        const result = edited(text, 'text', tr => {
          let pos = 0
          tr.doc.descendants((node, place) => {
            if (node.isTextblock && pos === 0 && node.textContent === target.textContent) pos = place + 1
          })
          tr.replaceWith(pos + at, pos + at + 1, schema.text('新'))
        })
        const source = text.indexOf(target.textContent)
        expect(result).toBe(`${text.slice(0, source + at)}新${text.slice(source + at + 1)}`)
      }),
    )
  })

  it('takes a deleted block away with its line', () => {
    const text = '甲\n\n乙\n丙\n'
    expect(edited(text, 'text', tr => tr.delete(posOf(tr, '乙') - 1, posOf(tr, '乙') + 2))).toBe('甲\n丙\n')
  })

  it('parts a new block like its neighbours', () => {
    const paragraph = schema.nodes.paragraph.create({ id: 'new' }, schema.text('新'))
    const insert = (tr: Transform) => tr.insert(posOf(tr, '乙') - 1, paragraph)
    expect(edited('甲\r\n乙\r\n', 'text', insert)).toBe('甲\r\n新\r\n乙\r\n')
    expect(edited('甲\n\n乙\n', 'markdown', insert)).toBe('甲\n\n新\n\n乙\n')
  })

  it('closes the gap between joined blocks, and writes moved text where it stands', () => {
    const join = (first: number, second: number) => (tr: Transform) => {
      const ids = blocksOf(tr.doc).map(block => block.attrs.id as string)
      joinBlocks(tr, { firstBlockId: ids[first]!, secondBlockId: ids[second]! })
    }
    expect(edited('# 题\n\n断开的\n\n**句子**。\n\n尾\n', 'markdown', join(1, 2))).toBe(
      '# 题\n\n断开的**句子**。\n\n尾\n',
    )
    expect(edited('断开的\n图注\n句子。\n尾', 'text', join(0, 2))).toBe('断开的句子。\n图注\n尾')
  })

  it('parts a block that was split', () => {
    expect(
      edited('甲乙\n丙\n', 'text', tr =>
        tr.split(posOf(tr, '乙'), 1, [{ type: schema.nodes.paragraph, attrs: { id: 'n' } }]),
      ),
    ).toBe('甲\n乙\n丙\n')
  })

  it('writes another heading level', () => {
    const result = edited('# 题\n\n文\n', 'markdown', tr => {
      tr.setNodeMarkup(posOf(tr, '题') - 1, null, { ...blocksOf(tr.doc)[0]!.attrs, level: 3 })
    })
    expect(result).toBe('### 题\n\n文\n')
  })
})

describe('sourceTextOf after any edits', () => {
  const edits = fc.array(
    fc.record({ at: fc.nat(1000), length: fc.nat(6), text: fc.constantFrom('', '新', '云泽', '**') }),
    { minLength: 1, maxLength: 4 },
  )

  it('has every letter that the document has, in its order, for plain text', () => {
    fc.assert(
      fc.property(noisyText, edits, (text, list) => {
        const { doc, sources } = importText(text, 'text', 'a')
        const tr = new Transform(doc)
        for (const { at, length, text: typed } of list) {
          const targets = blocksOf(tr.doc).length
          let index = at % targets
          tr.doc.descendants((node, pos) => {
            if (!node.isTextblock || index-- !== 0) return
            const from = pos + 1 + Math.min(at % (node.content.size + 1), node.content.size)
            const to = Math.min(from + length, pos + 1 + node.content.size)
            if (typed) tr.replaceWith(from, to, schema.text(typed))
            else if (to > from) tr.delete(from, to)
          })
        }
        const state = applySteps({ doc, sources, records: RecordSet.empty }, tr.steps)
        const result = sourceTextOf(state, { doc, sources }, text)
        const letters = (value: string) => value.replace(/\s/g, '')
        expect(letters(result)).toBe(letters(state.doc.textContent))
      }),
      { numRuns: 500 },
    )
  })

  it('has every letter that the document has for Markdown', () => {
    fc.assert(
      fc.property(noisyText, edits, (text, list) => {
        const { doc, sources } = importText(text, 'markdown', 'a')
        const tr = new Transform(doc)
        for (const { at, length } of list) {
          const from = at % doc.content.size
          const place = tr.doc.resolve(Math.min(from, tr.doc.content.size))
          if (!place.parent.inlineContent) continue
          const to = Math.min(place.pos + length, place.end())
          if (to > place.pos) tr.delete(place.pos, to)
          if (place.parent.type.name !== 'preformatted') tr.insert(place.pos, schema.text('新'))
        }
        const state = applySteps({ doc, sources, records: RecordSet.empty }, tr.steps)
        const result = sourceTextOf(state, { doc, sources }, text)
        expect(result.split('新').length).toBe(state.doc.textContent.split('新').length)
      }),
      { numRuns: 500 },
    )
  })
})
