import fc from 'fast-check'
import { Transform } from 'prosemirror-transform'
import { describe, expect, it } from 'vitest'
import { importTools } from '#workers/import-tools.ts'
import { BlockIndex } from '../../document/block-index.ts'
import { applySteps, type DocumentState } from '../../document/document-state.ts'
import { RecordSet } from '../../document/record-set.ts'
import { schema } from '../../document/schema.ts'
import type { SourceFormat } from '../../domain/source.ts'
import { wholeLayout } from '../import/imported-document.ts'
import { importSource } from '../import/index.ts'
import { type CorrectedStates, correctedOcr } from './index.ts'

const corrected = (format: SourceFormat, states: CorrectedStates, source: string) =>
  [...correctedOcr(format, states, [source])].join('')

const read = async (text: string) => {
  const imported = await importSource({ bytes: new TextEncoder().encode(text), name: 'a.xml' }, importTools)
  return { ...imported, layout: wholeLayout(imported.layout) }
}
type Lines = readonly (readonly string[])[]
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const writers: Partial<Record<SourceFormat, (lines: Lines) => string>> = {
  hocr: lines =>
    `<html><body><div class="ocr_page" title="bbox 0 0 400 600"><p class="ocr_par">${lines
      .map(
        (words, y) =>
          `<span class="ocr_line" title="bbox 10 ${y * 30} 380 ${y * 30 + 20}">${words
            .map((word, x) => `<span class="ocrx_word" title="bbox ${x} ${y} 9 9; x_wconf 71">${xml(word)}</span>`)
            .join(' ')}</span>`,
      )
      .join('\n')}</p></div></body></html>`,
  alto: lines =>
    `<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><MeasurementUnit>pixel</MeasurementUnit></Description><Layout><Page><PrintSpace><TextBlock>${lines
      .map(
        (words, y) =>
          `<TextLine HPOS="10" VPOS="${y * 30}" WIDTH="370" HEIGHT="20">${words
            .map(word => `<String HPOS="10" CONTENT="${xml(word)}" WC="0.71" CC="${'1'.repeat(word.length)}"/>`)
            .join('<SP/>')}</TextLine>`,
      )
      .join('')}</TextBlock></PrintSpace></Page></Layout></alto>`,
  page: lines =>
    `<PcGts><Metadata><Creator>x</Creator></Metadata><Page imageWidth="400" imageHeight="600"><TextRegion id="r"><Coords points="0,0 400,600"/>${lines
      .map(
        (words, y) =>
          `<TextLine><Coords points="10,${y * 30} 380,${y * 30 + 20}"/>${words
            .map(word => `<Word><TextEquiv conf="0.71"><Unicode>${xml(word)}</Unicode></TextEquiv></Word>`)
            .join('')}<TextEquiv><Unicode>${xml(words.join(''))}</Unicode></TextEquiv></TextLine>`,
      )
      .join('')}</TextRegion></Page></PcGts>`,
}
const formats = Object.keys(writers) as (keyof typeof writers)[]

async function sourceOf(format: SourceFormat, lines: Lines) {
  const source = writers[format]!(lines)
  const { doc, sources, format: found } = await read(source)
  expect(found).toBe(format)
  const state: DocumentState = { doc, sources, records: RecordSet.empty }
  return { source, state }
}

function edited(state: DocumentState, text: string, reading: string): DocumentState {
  const block = BlockIndex.of(state.doc).blocks.find(({ node }) => node.textContent.includes(text))!
  const at = block.contentPos + block.node.textContent.indexOf(text)
  const tr = new Transform(state.doc)
  tr.replaceWith(at, at + text.length, reading === '' ? [] : schema.text(reading))
  return applySteps(state, tr.steps)
}

const lines: Lines = [
  ['云泽巿', '全年', '完成', 'hello', 'world', '任务'],
  ['共', '二百', '项', '。'],
]

it('a word that is split has a box for each part, by how wide they are', async () => {
  const word = '<span class="ocrx_word" id="w1" title="bbox 100 10 300 50; x_wconf 71">helloworld</span>'
  const hocr = `<html><body><div class="ocr_page" title="bbox 0 0 400 600"><p class="ocr_par"><span class="ocr_line" title="bbox 10 10 380 50">${word}</span></p></div></body></html>`
  const string = '<String ID="s1" HPOS="100" VPOS="10" WIDTH="200" HEIGHT="40" CONTENT="helloworld" WC="0.71"/>'
  const alto = `<alto><Layout><Page><PrintSpace><TextBlock><TextLine>${string}</TextLine></TextBlock></PrintSpace></Page></Layout></alto>`
  for (const [format, source] of [
    ['hocr', hocr],
    ['alto', alto],
  ] as const) {
    const state = { ...(await read(source)), records: RecordSet.empty }
    const written = corrected(
      format,
      { current: () => edited(state, 'helloworld', 'hello world'), baseline: () => state },
      source,
    )
    const again = await read(written)
    expect(again.doc.textContent).toBe('hello world')
    const [left, right] = again.layout.zones.map(({ box }) => box)
    expect(left![0]).toBe(100)
    expect(right![0]).toBeGreaterThan(left![0] + left![2])
    expect(Math.abs(right![0] + right![2] - 300)).toBeLessThanOrEqual(1)
    expect(new Set(written.match(/\bid="[^"]+"/gi)).size).toBe(2)
  }
})

describe.each(formats)('%s with corrected words', format => {
  it('is what it was while nothing is corrected', async () => {
    const { source, state } = await sourceOf(format, lines)
    expect(corrected(format, { current: () => state, baseline: () => state }, source)).toBe(source)
  })

  it.each([
    ['a character', '云泽巿', '云泽市'],
    ['a word', '全年', '今年'],
    ['two words by one', '全年完成', '完成了'],
    ['a word that goes', '二百', ''],
    ['text that comes', '任务', '各项任务'],
    ['words that are joined', 'hello world', 'helloworld'],
    ['a word that is split', 'world', 'wor ld'],
    ['signs of the markup', '完成', '<完成>&"成"'],
    ['a space between Chinese words', '全年完成', '全年 完成'],
  ])('tells %s when it is read again', async (_what, text, reading) => {
    const { source, state } = await sourceOf(format, lines)
    const current = edited(state, text, reading)
    const written = corrected(format, { current: () => current, baseline: () => state }, source)
    expect((await read(written)).doc.textContent).toBe(current.doc.textContent)
  })

  it('leaves untouched words, boxes and structure to the letter', async () => {
    const { source, state } = await sourceOf(format, lines)
    const written = corrected(
      format,
      { current: () => edited(state, '云泽巿', '云泽市'), baseline: () => state },
      source,
    )
    const rest = source.slice(source.indexOf('全年'), source.indexOf('任务'))
    expect(written).toContain(rest)
    expect((await read(written)).layout.zones.map(({ box }) => box)).toEqual(
      (await read(source)).layout.zones.map(({ box }) => box),
    )
  })

  it('says of any edited text the same when it is read again', async () => {
    const word = fc
      .array(fc.constantFrom(...'云泽市完成任务ab'), { minLength: 1, maxLength: 4 })
      .map(all => all.join(''))
    const any = fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
    const place = fc.double({ min: 0, max: 1, noNaN: true })
    const text = fc.array(fc.constantFrom(...'县报告x&'), { maxLength: 4 }).map(all => all.join(''))
    const edits = fc.array(fc.record({ place, length: fc.nat(6), text }), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(any, edits, async (words, changes) => {
        const { source, state } = await sourceOf(format, words)
        let current = state
        for (const { place: at, length, text: put } of changes) {
          const { blocks } = BlockIndex.of(current.doc)
          const { node, contentPos } = blocks[Math.floor(at * (blocks.length - 0.01))]!
          const from = Math.floor(at * node.content.size)
          const to = Math.min(node.content.size, from + length)
          const tr = new Transform(current.doc)
          tr.replaceWith(contentPos + from, contentPos + to, put === '' ? [] : schema.text(put))
          current = applySteps(current, tr.steps)
        }
        const written = corrected(format, { current: () => current, baseline: () => state }, source)
        const again = await read(written)
        const plain = (read: string) => read.replace(/\s/g, '')
        expect(plain(again.doc.textContent)).toBe(plain(current.doc.textContent))
      }),
      { numRuns: 150 },
    )
  })
})

it('notes the correction as each standard wants it', async () => {
  const [hocr, alto, page] = await Promise.all(
    (['hocr', 'alto', 'page'] as const).map(async format => {
      const { source, state } = await sourceOf(format, lines)
      return corrected(format, { current: () => edited(state, '云泽巿', '云泽市'), baseline: () => state }, source)
    }),
  )
  expect(hocr).toContain('x_wconf 100">云泽市<')
  expect(alto).toMatch(/<String HPOS="10" CONTENT="云泽市" CS="true"\/>/)
  expect(alto).toContain('<Processing ID="zhubi-correction">')
  expect(page).toContain(
    '<TextEquiv index="0" comments="corrected"><Unicode>云泽市</Unicode></TextEquiv><TextEquiv conf="0.71" index="1">',
  )
  expect(page).toContain('<Unicode>云泽市全年完成hello world任务</Unicode>')
  expect(page).toContain('<MetadataItem type="processingStep" name="correction" value="Zhubi"/></Metadata>')
})
