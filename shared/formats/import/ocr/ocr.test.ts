import fc from 'fast-check'
import { expect, it } from 'vitest'
import { importTools } from '#workers/import-tools.ts'
import { blocksOf } from '../../../document/sections.ts'
import { altoImporter } from '../alto/index.ts'
import { hocrImporter } from '../hocr/index.ts'
import { wholeLayout } from '../imported-document.ts'
import type { TextImporter } from '../importer.ts'
import { importSource } from '../index.ts'
import { pageImporter } from '../page/index.ts'

const read = async (text: string, name: string) => {
  const imported = await importSource({ bytes: new TextEncoder().encode(text), name }, importTools)
  return { ...imported, layout: wholeLayout(imported.layout) }
}
const shown = ({ doc }: Awaited<ReturnType<typeof read>>) =>
  blocksOf(doc).map(block => [block.attrs.role, block.textBetween(0, block.content.size, '', '|')])

const word = (text: string, x: number, y: number, more = '') =>
  `<span class="ocrx_word" title="bbox ${x} ${y} ${x + 60} ${y + 20}${more}">${text}</span>`
const hocr = `<html><body><div class="ocr_page" title='image "p1.png"; bbox 0 0 400 600'><div class="ocr_carea"><p class="ocr_par">
  <span class="ocr_line" title="bbox 10 10 380 30">${word('云泽市的工', 10, 10, '; x_wconf 93')}${word('作A&amp;B', 320, 10)} ${word('hello', 330, 10)}</span>
  <span class="ocr_line" title="bbox 10 40 380 60"><span class="ocrx_word" title="bbox 10 40 380 60"><span class="alternatives"><ins class="alt">进展</ins><del class="alt">进农</del></span></span></span></p></div></div>
  <div class="ocr_page" title="bbox 0 0 400 600"><div class="ocr_carea"><p class="ocr_par"><span class="ocr_line" title="bbox 10 10 100 30">${word('顺利。', 10, 10)}</span></p></div></div></body></html>`

it('reads hOCR: places, confidences, readings; joins what a page cuts', async () => {
  const imported = await read(hocr, 'a.hocr')
  expect(imported.format).toBe('hocr')
  expect(shown(imported)).toEqual([['body', '云泽市的工作A&B hello进展|顺利。']])
  const [first, amp] = imported.layout.zones
  expect(first).toMatchObject({ page: 0, box: [10, 10, 60, 20], confidence: 0.93 })
  expect(hocr.slice(first!.start, first!.end)).toBe('云泽市的工')
  expect(amp!.confidence).toBeNull()
  expect(imported.layout.zones.find(zone => zone.alternatives)?.alternatives).toEqual(['进农'])
  expect(imported.layout.pages[0]).toMatchObject({ image: 'p1.png', width: 400, height: 600 })
  const runs = [...imported.sources.values()].flatMap(source => source.runs)
  for (const run of runs)
    if (!run.sourceLength) expect(imported.doc.textContent).toContain(hocr.slice(run.source, run.source + run.length))
})

const string = (content: string, more = '') =>
  `<String CONTENT="${content}" HPOS="10" VPOS="20" WIDTH="300" HEIGHT="20" ${more}/>`
const alto = `<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><MeasurementUnit>mm10</MeasurementUnit><sourceImageInformation><fileName>p.tif</fileName></sourceImageInformation></Description>
  <Layout><Page PHYSICAL_IMG_NR="7" WIDTH="400" HEIGHT="600"><TopMargin><TextBlock><TextLine>${string('页眉')}</TextLine></TextBlock></TopMargin><PrintSpace><TextBlock>
  <TextLine HPOS="10" VPOS="20" WIDTH="300" HEIGHT="20">${string('云泽&lt;市', 'WC="0.5"')}<SP/>${string('甲', 'CC="0"')}</TextLine>
  <TextLine HPOS="10" VPOS="50" WIDTH="300" HEIGHT="20">${string('乙。')}</TextLine></TextBlock><Illustration/></PrintSpace></Page></Layout></alto>`

it('reads ALTO: CC 0 is sure, what is absent is unknown', async () => {
  const imported = await read(alto, 'a.xml')
  expect(imported.format).toBe('alto')
  expect(shown(imported)).toEqual([
    ['boilerplate', '页眉'],
    ['body', '云泽<市甲乙。'],
  ])
  expect(imported.layout.zones.map(zone => [alto.slice(zone.start, zone.end), zone.confidence])).toEqual([
    ['页眉', null],
    ['云泽&lt;市', 0.5],
    ['甲', 1],
    ['乙。', null],
  ])
  expect(imported.layout.pages).toEqual([{ label: '7', width: 400, height: 600, unit: 'mm10', image: 'p.tif' }])
  expect(imported.fidelity.map(({ kind }) => kind)).toEqual(['image', 'running_head', 'joined_line'])
})

const equiv = (text: string, attributes = '') => `<TextEquiv ${attributes}><Unicode>${text}</Unicode></TextEquiv>`
const line = (inner: string, y = 0) =>
  `<TextLine><Coords points="10,${y} 300,${y} 300,${y + 20} 10,${y + 20}"/>${inner}</TextLine>`
const page = `<PcGts><Page imageFilename="p.png" imageWidth="400" imageHeight="600"><ReadingOrder><OrderedGroup><RegionRefIndexed index="0" regionRef="b"/><RegionRefIndexed index="1" regionRef="a"/></OrderedGroup></ReadingOrder>
  <TextRegion id="a"><Coords points="0,100 400,200"/>${line(equiv('其次。', 'conf="0.9"'), 100)}</TextRegion>
  <TextRegion id="b"><Coords points="0,0 400,50"/>${line(equiv('误读', 'index="2"') + equiv('首先。', 'index="1"'))}</TextRegion>
  <TextRegion id="c" type="page-number"><Coords points="0,500 400,520"/>${line(equiv('3'), 500)}</TextRegion></Page></PcGts>`

it('reads PAGE: the lowest index is the text, the rest are readings; regions in reading order', async () => {
  const imported = await read(page, 'a.xml')
  expect(imported.format).toBe('page')
  expect(shown(imported)).toEqual([
    ['body', '首先。'],
    ['body', '其次。'],
    ['folio', '3'],
  ])
  expect(
    imported.layout.zones.map(zone => [page.slice(zone.start, zone.end), zone.confidence, zone.alternatives]),
  ).toEqual([
    ['其次。', 0.9, undefined],
    ['首先。', null, ['误读']],
    ['3', null, undefined],
  ])
})

/** A document without the names of its blocks, which are new each time. */
function nameless({ doc, sources, layout, fidelity }: ReturnType<TextImporter['read']>) {
  const places = [...sources.values()].map(({ blockId: _, ...place }) => place)
  const blocks = blocksOf(doc).map(block => [block.type.name, block.attrs.role, block.textContent])
  return { blocks, places, layout: wholeLayout(layout), fidelity }
}

/** Cuts a text before some of its `<`. */
function cut(text: string, at: readonly number[]): string[] {
  const starts = [...text.matchAll(/</g)].map(match => match.index)
  const edges = [...new Set(at.map(each => starts[each % starts.length]!))]
    .filter(each => each > 0)
    .sort((a, b) => a - b)
  return [0, ...edges].map((start, index) => text.slice(start, edges[index]))
}

const damage = ['<', '>', '&', '"', '&am', '<!--', '-->', '<![CDATA[', ']]>', '<Page>', '</', '&lt', '云']

it.each([
  ['hOCR', hocr, hocrImporter],
  ['ALTO', alto, altoImporter],
  ['PAGE', page, pageImporter],
])('reads %s in pieces as it reads the whole', (_name, text, importer) => {
  const places = fc.array(fc.nat(200), { maxLength: 30 })
  const broken = fc.array(fc.tuple(fc.nat(text.length), fc.constantFrom(...damage)), { maxLength: 3 })
  fc.assert(
    fc.property(places, broken, (at, breaks) => {
      let source = text
      for (const [place, sign] of breaks) source = source.slice(0, place) + sign + source.slice(place)
      const pieces = importer.readPieces!(cut(source, at), 'a')
      expect(nameless(pieces)).toEqual(nameless(importer.read(source, 'a')))
    }),
  )
})

it('reads a big book from pieces of its bytes', async () => {
  const pages = Array.from({ length: 400 }, (_, index) => alto.replace('云泽&lt;市', `云泽&lt;第${index}页`))
  const inner = pages.map(each => /<Page[\s\S]*<\/Page>/.exec(each)![0])
  const text = `<alto><Description/><Layout>${inner.join('\n')}</Layout></alto>`
  const imported = await importSource({ bytes: new TextEncoder().encode(`\ufeff${text}`), name: 'a.xml' }, importTools)
  expect(imported.decoding).toEqual({ encoding: 'utf-8', bom: true, lineEnds: ['lf'] })
  expect(nameless(imported)).toEqual(nameless(altoImporter.read(text, 'a.xml')))
  expect(imported.text()).toBe(text)
})
