import { expect, it } from 'vitest'
import { RecordSet } from '../document/record-set.ts'
import { exporterOf } from '../formats/export/registry.ts'
import { importText } from '../formats/import/index.ts'
import { anthologyOf } from './anthology.ts'
import { chosenPart } from './chosen-part.ts'
import type { Edition } from './edition.ts'
import { makeEditionFor } from './make-edition-for.ts'
import { shippedProfiles } from './shipped-profiles.ts'
import { someHead } from './testing/some-head.ts'

const markdown = (county: string) =>
  `# ${county}概况\n\n人口三万[^1]。\n\n## 水利\n\n水库两座[^2]。\n\n[^1]: ${county}户籍人口。\n\n[^2]: ${county}水库名录。\n`

function editionOf(county: string, format: 'md' | 'html' | 'tei'): Edition {
  const { doc, sources } = importText(markdown(county), 'markdown', county)
  const head = { ...someHead, title: `${county}概况`, sourceName: `${county}.md` }
  const state = { doc, sources, records: RecordSet.empty }
  return makeEditionFor(state, shippedProfiles.clean, exporterOf(format), { head, baseline: null })
}
const partsOf = (format: 'md' | 'html' | 'tei', words: string) =>
  ['甲县', '乙县'].flatMap(county => chosenPart(editionOf(county, format), { by: 'section', words }) ?? [])
const written = (format: 'md' | 'html' | 'tei', words: string) =>
  exporterOf(format).write(anthologyOf(partsOf(format, words), '合集')) as string

it('notes of the documents keep their texts apart', () => {
  expect(written('md', '概况').match(/\[\^[^\]]+\]/g)).toEqual(
    ['甲', '乙'].flatMap((_, index) => [1, 2, 1, 2].map(note => `[^${index + 1}-${note}]`)),
  )
  for (const format of ['html', 'tei'] as const) {
    const ids = written(format, '概况').match(/ (?:xml:)?id="[^"]*"/g) ?? []
    expect(ids.length).toBeGreaterThanOrEqual(4)
    expect(new Set(ids).size).toBe(ids.length)
  }
})

it('a section brings its own notes along, and no others', () => {
  const text = written('md', '水利')
  expect(text).toContain('水库两座[^1-2]')
  expect(text).toContain('[^2-2]: 乙县水库名录。')
  expect(text).not.toContain('户籍人口')
})

it('names the sources of its parts, not those of documents that give nothing', () => {
  const [first] = ['甲县', '乙县'].map(county => chosenPart(editionOf(county, 'md'), { by: 'section', words: '甲县' }))
  expect(chosenPart(editionOf('乙县', 'md'), { by: 'section', words: '甲县' })).toBeNull()
  expect(anthologyOf([first!], '合集').head.sourceName).toBe('甲县.md')
})

it('brings the pictures of a part behind one without any', () => {
  const image = { type: 'image/png', bytes: new Uint8Array(1), width: 1, height: 1 } as const
  const [plain, shown] = ['甲县', '乙县'].map(county => editionOf(county, 'html'))
  const whole = anthologyOf([plain!, { ...shown!, images: new Map([['a.png', image]]) }], '合集')
  expect([...whole.images!.values()]).toEqual([image])
})
