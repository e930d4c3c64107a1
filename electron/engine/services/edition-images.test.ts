import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate/browser'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AnthologyChoice, ExportFormat } from '#shared/contract/editions.ts'
import { shippedProfiles } from '#shared/editions/shipped-profiles.ts'
import { docxOf } from '#shared/formats/testing/docx-of.ts'
import { zipOf } from '#workers/testing/zip-of.ts'
import { removeTemporaryFolders, temporaryFolder } from '../testing/temporary-folder.ts'
import { TestEngine } from '../testing/test-engine.ts'

/** A picture of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const drawing = '<w:drawing><wp:docPr descr="走势图"/><a:blip r:embed="r1"/></w:drawing>'
const word = docxOf(
  `<w:p><w:r><w:t>云泽市报告见图</w:t></w:r><w:r>${drawing}</w:r></w:p>`,
  {},
  {
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="r1" Type="${relation}/image" Target="media/a.png"/></Relationships>`,
    'word/media/a.png': png,
  },
)
const book = zipOf({
  'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OPS/p.opf"/></rootfiles></container>',
  'OPS/p.opf':
    '<package><manifest><item id="c" href="text/c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
  'OPS/text/c.xhtml': '<html><body><h1>云泽</h1><p>见<img src="../img/b.png" alt="地图"/>。</p></body></html>',
  'OPS/img/b.png': png,
})

let desk: TestEngine
let folder: string
beforeEach(async () => {
  desk = new TestEngine({ checksBySelf: false })
  folder = temporaryFolder()
  desk.engine.grant(folder)
  await desk.call('project.create', { path: join(folder, 'p.zhubi') })
})
afterEach(async () => {
  await desk.engine.close()
  removeTemporaryFolders()
})

const exported = (documentId: string, format: ExportFormat) => exportedAll([documentId], format, {})

async function exportedAll(
  documentIds: string[],
  format: ExportFormat,
  more: { anthology?: { title: string; choice: AnthologyChoice } },
): Promise<Uint8Array> {
  const directory = join(folder, format)
  mkdirSync(directory)
  const options = { format, profile: shippedProfiles.clean }
  const input = { documentIds, options, directory, overwrite: true, ...more }
  const outcome = await desk.outcome(await desk.call('editions.export', input))
  if (outcome.kind !== 'export' || !outcome.result.written[0]) throw new Error(JSON.stringify(outcome))
  return readFileSync(outcome.result.written[0].path)
}

it('pictures of a Word document stand in its editions, and come back from them', async () => {
  const [documentId = ''] = await desk.import(folder, { 'a.docx': word })
  const { fidelity } = await desk.call('documents.load', { documentId })
  expect(fidelity).toEqual([{ kind: 'image_kept', count: 1 }])
  const html = strFromU8(await exported(documentId, 'html'))
  expect(html).toContain(`<img alt="走势图" src="data:image/png;base64,${png.toString('base64')}"/>`)
  const written = await exported(documentId, 'docx')
  const parts = unzipSync(written)
  expect(Buffer.from(parts['word/media/image1.png']!).equals(png)).toBe(true)
  expect(strFromU8(parts['[Content_Types].xml']!)).toContain('Extension="png"')
  const [again = ''] = await desk.import(folder, { 'b.docx': written })
  expect((await desk.call('documents.load', { documentId: again })).fidelity).toEqual([
    { kind: 'image_kept', count: 1 },
  ])
})

it('pictures of a book are found from the page that shows them', async () => {
  const [documentId = ''] = await desk.import(folder, { 'a.epub': book })
  const parts = unzipSync(await exported(documentId, 'epub'))
  expect(Buffer.from(parts['OEBPS/images/1.png']!).equals(png)).toBe(true)
  expect(strFromU8(parts['OEBPS/package.opf']!)).toContain('href="images/1.png" id="i1" media-type="image/png"')
  expect(strFromU8(parts['OEBPS/chapter-001.xhtml']!)).toContain('<img alt="地图" src="images/1.png"/>')
})

it('what is no picture is told by its description', async () => {
  const fake = zipOf({ ...unzipSync(word), 'word/media/a.png': '<svg onload="x()"/>' })
  const [documentId = ''] = await desk.import(folder, { 'a.docx': fake })
  const html = strFromU8(await exported(documentId, 'html'))
  expect(html).toContain('［走势图］')
  expect(html).not.toContain('<img')
})

/** As {@link png}, with another colour. */
const otherPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)
const page = (alt: string) => `<h1>${alt}概况</h1><p>见<img src="img/a.png" alt="${alt}">。</p>`

/** Two pages that name their pictures alike, and a Word document. */
async function importIllustrated(): Promise<string[]> {
  for (const [name, bytes] of Object.entries({ 甲: png, 乙: otherPng })) {
    mkdirSync(join(folder, name, 'img'), { recursive: true })
    writeFileSync(join(folder, name, 'img', 'a.png'), bytes)
    writeFileSync(join(folder, name, `${name}.html`), page(`${name}县`))
  }
  writeFileSync(join(folder, 'w.docx'), word)
  const files = ['甲/甲.html', '乙/乙.html', 'w.docx'].map(name => ({ path: join(folder, name) }))
  const outcome = await desk.outcome(await desk.call('sources.import', { files }))
  if (outcome.kind !== 'import') throw new Error(JSON.stringify(outcome))
  return outcome.result.imported.map(({ documentId }) => documentId)
}

it('an anthology has the pictures of all its documents, each its own', async () => {
  const documentIds = await importIllustrated()
  const anthology = { title: '合集', choice: { by: 'whole' as const } }
  const html = strFromU8(await exportedAll(documentIds, 'html', { anthology }))
  const shown = (alt: string, bytes: Buffer) =>
    `<img alt="${alt}" src="data:image/png;base64,${bytes.toString('base64')}"/>`
  for (const image of [shown('甲县', png), shown('乙县', otherPng), shown('走势图', png)]) expect(html).toContain(image)
  const epub = unzipSync(await exportedAll(documentIds, 'epub', { anthology }))
  const names = Object.keys(epub).filter(name => name.startsWith('OEBPS/images/'))
  expect(names.map(name => Buffer.from(epub[name]!))).toEqual([png, otherPng, png])
  const docx = unzipSync(await exportedAll(documentIds, 'docx', { anthology }))
  const media = Object.keys(docx).filter(name => name.startsWith('word/media/'))
  expect(media.map(name => Buffer.from(docx[name]!))).toEqual([png, otherPng, png])
  expect(strFromU8(await exportedAll(documentIds, 'md', { anthology }))).toContain('![乙县](img/a.png)')
})

it('an anthology brings along only the pictures that it shows', async () => {
  const documentIds = await importIllustrated()
  const anthology = { title: '乙县', choice: { by: 'section' as const, words: '乙县' } }
  const html = strFromU8(await exportedAll(documentIds, 'html', { anthology }))
  expect(html).toContain(otherPng.toString('base64'))
  expect(html).not.toContain(png.toString('base64'))
  expect(html).not.toContain('甲.html')
})

it('an anthology of nothing is no file', async () => {
  const documentIds = await importIllustrated()
  const anthology = { title: '空', choice: { by: 'section' as const, words: '没有' } }
  await expect(exportedAll(documentIds, 'html', { anthology })).rejects.toThrow('anthology_empty')
  expect(readdirSync(join(folder, 'html'))).toEqual([])
})
