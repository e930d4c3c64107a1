import { Transform } from 'prosemirror-transform'
import { annotate } from '../../document/actions/annotate.ts'
import { correctReading } from '../../document/actions/correct-reading.ts'
import { applySteps, type DocumentState } from '../../document/document-state.ts'
import { RecordSet } from '../../document/record-set.ts'
import { placeOf } from '../../document/testing/place-of.ts'
import type { AnnotationContent } from '../../domain/annotation.ts'
import { altoImporter } from '../../formats/import/alto/index.ts'
import { wholeLayout } from '../../formats/import/imported-document.ts'
import { type Facsimile, facsimileOf } from '../facsimile.ts'

const author = { kind: 'person', name: '校对甲' } as const
const at = Date.UTC(2026, 2, 2, 9, 30)

/** Two recognised pages and an empty one, a paragraph going on over the break, with marks on both sides of it and across. */
export function recognisedReport(): { before: DocumentState; after: DocumentState; facsimile: Facsimile } {
  const read = altoImporter.read(alto(), 'recognised.xml')
  const before: DocumentState = { ...read, records: RecordSet.empty }
  const tr = new Transform(before.doc)
  const say = (text: string, content: AnnotationContent) => annotate(tr, { ...placeOf(tr, text), content, author, at })
  say('**', { kind: 'mask', body: { maskKind: 'place', group: '**市', value: '云泽' } })
  say('办结率', { kind: 'query', body: { text: '与附表不符？' } })
  say('提高', { kind: 'tag', body: { name: '成效' } })
  const across = { from: placeOf(tr, '提案').from, to: placeOf(tr, '二百').to }
  annotate(tr, { ...across, content: { kind: 'unclear', body: { note: '页边磨损' } }, author, at })
  correctReading(tr, { ...placeOf(tr, '报吿'), reading: '报告', kind: 'ocr', author, at })
  const facsimile = facsimileOf(before, wholeLayout(read.layout))
  if (!facsimile) throw new Error('No pages')
  return { before, after: applySteps(before, tr.steps), facsimile }
}

function alto(): string {
  const line = (text: string, y: number) =>
    `<TextLine HPOS="20" VPOS="${y}" WIDTH="360" HEIGHT="20"><String CONTENT="${text}" HPOS="20" VPOS="${y}" WIDTH="360" HEIGHT="20"/></TextLine>`
  const page = (number: number, lines: string) =>
    `<Page PHYSICAL_IMG_NR="${number}" WIDTH="400" HEIGHT="600"><PrintSpace><TextBlock>${lines}</TextBlock></PrintSpace></Page>`
  const pages = [
    page(1, line('**市工作报吿', 20) + line('全年完成提案办理', 60)),
    page(2, line('二百项，办结率有所提高。', 20)),
    page(3, ''),
  ]
  const image = '<sourceImageInformation><fileName>C:\\扫描\\扫描 [1]#2.tif</fileName></sourceImageInformation>'
  return `<alto><Description><MeasurementUnit>pixel</MeasurementUnit>${image}</Description><Layout>${pages.join('')}</Layout></alto>`
}
