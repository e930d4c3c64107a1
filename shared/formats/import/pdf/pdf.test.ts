import { describe, expect, it } from 'vitest'
import { importTools } from '#workers/import-tools.ts'
import { type PdfLine, pdfOf } from '#workers/testing/pdf-of.ts'
import { blocksOf } from '../../../document/sections.ts'
import { placesOf } from '../../../document/source-places.ts'
import { wholeLayout } from '../imported-document.ts'
import { importSource } from '../index.ts'

const read = (pages: PdfLine[][]) => importSource({ bytes: pdfOf(pages), name: '报告.pdf' }, importTools)
const line = (text: string, x: number, y: number, size = 12): PdfLine => ({ text, x, y, size })
const full = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十'
const head = line('云泽市工作报告', 250, 770, 9)

describe('PDF', () => {
  it('puts lines together to paragraphs, over pages too, and marks page furniture', async () => {
    const page = (number: number, lines: PdfLine[]) => [head, ...lines, line(`- ${number} -`, 290, 30, 9)]
    const { doc, fidelity, layout, text, sources } = await read([
      page(1, [
        line('总结', 250, 700, 20),
        line(full.slice(2), 124, 660),
        line('乙'.repeat(30), 100, 640),
        line('丙'.repeat(30), 100, 620),
      ]),
      page(2, [line('丁'.repeat(10), 100, 700), line(full.slice(2), 124, 680), line('戊。', 100, 660)]),
      page(3, [line('己。', 124, 700)]),
    ])
    const shown = blocksOf(doc).map(block => [
      block.type.name === 'heading' ? `h${block.attrs.level}` : block.attrs.role,
      block.textBetween(0, block.content.size, '', '|'),
    ])
    expect(shown).toEqual([
      ['boilerplate', '云泽市工作报告'],
      ['h1', '总结'],
      ['body', `${full.slice(2)}${'乙'.repeat(30)}${'丙'.repeat(30)}|${'丁'.repeat(10)}`],
      ['folio', '- 1 -'],
      ['boilerplate', '云泽市工作报告'],
      ['body', `${full.slice(2)}戊。`],
      ['folio', '- 2 -'],
      ['boilerplate', '云泽市工作报告'],
      ['body', '己。'],
      ['folio', '- 3 -'],
    ])
    expect(fidelity).toEqual([
      { kind: 'running_head', count: 6 },
      { kind: 'joined_line', count: 3 },
      { kind: 'joined_paragraph', count: 1 },
    ])
    const long = blocksOf(doc)[2]!
    const runs = sources.get(long.attrs.id as string)!.runs
    for (const { offset, length, source } of runs) {
      const shownText = long.textBetween(0, long.content.size, '', '|')
      expect(text().slice(source, source + length)).toBe(shownText.slice(offset, offset + length))
    }
    const last = runs.at(-1)!
    expect(placesOf(wholeLayout(layout), { start: last.source, end: last.source + 1 })).toMatchObject({
      part: '2',
      // One of the ten characters of its line.
      pages: [{ page: 1, label: '2', box: [100, expect.closeTo(89.4, 0), 12, 12] }],
    })
  })

  it('reads columns one after the other', async () => {
    const column = (x: number, sign: string) =>
      [0, 1, 2, 3, 4].map(index => line(`${index}${sign.repeat(15)}`, x, 650 - index * 18))
    const { doc } = await read([[line('通栏标题', 250, 700), ...column(100, '左'), ...column(330, '右')]])
    const text = doc.textContent
    expect(text.indexOf('4左')).toBeLessThan(text.indexOf('0右'))
    expect(text.startsWith('通栏标题')).toBe(true)
  })

  it('puts the glyphs of radicals right and says so', async () => {
    const { doc, fidelity, text, sources } = await read([[line('⽴⾜⻓远，⻅效', 100, 700)]])
    expect(doc.textContent).toBe('立足长远，见效')
    expect(text()).toBe('⽴⾜⻓远，⻅效\n')
    expect([...sources.values()][0]!.runs[0]).toEqual({ offset: 0, length: 1, source: 0, sourceLength: 1 })
    expect(fidelity).toEqual([{ kind: 'mended_character', count: 4 }])
  })

  it('tells pages without text, and refuses what is damaged', async () => {
    expect((await read([[], [line('甲', 100, 700)]])).fidelity).toEqual([{ kind: 'page_without_text', count: 1 }])
    const broken = importSource({ bytes: new TextEncoder().encode('%PDF-1.7\nnothing'), name: 'a.pdf' }, importTools)
    await expect(broken).rejects.toMatchObject({ code: 'file_damaged' })
  })
})
