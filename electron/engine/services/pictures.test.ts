import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8 } from 'fflate/browser'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { imageOf } from '#shared/editions/images.ts'
import { shippedProfiles } from '#shared/editions/shipped-profiles.ts'
import { openZip } from '#workers/open-zip.ts'
import { pdfOf } from '#workers/testing/pdf-of.ts'
import { smallScans } from '#workers/testing/small-scans.ts'
import { zipOf } from '#workers/testing/zip-of.ts'
import { removeTemporaryFolders, temporaryFolder } from '../testing/temporary-folder.ts'
import { TestEngine } from '../testing/test-engine.ts'

/** Pictures of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

let desk: TestEngine
let folder: string
beforeEach(async () => {
  desk = new TestEngine({ checksBySelf: false })
  folder = temporaryFolder()
  desk.engine.grant(join(folder, 'p.zhubi'))
  desk.engine.grant(join(folder, 'out'))
  await desk.call('project.create', { path: join(folder, 'p.zhubi') })
})
afterEach(async () => {
  await desk.engine.close()
  removeTemporaryFolders()
})

/** Writes files below the folder. */
function put(files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

/** Imports what lies at a granted path; gives the documents' ids and what was told of each. */
async function imported(path: string) {
  desk.engine.grant(path)
  const { paths } = await desk.call('sources.expand', { paths: [path] })
  const outcome = await desk.outcome(await desk.call('sources.import', { files: paths.map(each => ({ path: each })) }))
  if (outcome.kind !== 'import') throw new Error(JSON.stringify(outcome))
  return outcome.result.imported.map(({ documentId, fidelity }) => ({ documentId, fidelity }))
}

async function htmlOf(documentId: string): Promise<string> {
  const directory = join(folder, 'out')
  mkdirSync(directory, { recursive: true })
  const options = { format: 'html' as const, profile: shippedProfiles.clean }
  const job = await desk.call('editions.export', { documentIds: [documentId], options, directory, overwrite: true })
  const outcome = await desk.outcome(job)
  if (outcome.kind !== 'export' || !outcome.result.written[0]) throw new Error(JSON.stringify(outcome))
  return readFileSync(outcome.result.written[0].path, 'utf8')
}

const page = `<h1>云泽</h1><p>见<img src="img/a%201.png?v=2" alt="图一">和<img src='data:image/gif;base64,${gif.toString('base64')}' alt="图二">，
<img src="../secret.png" alt="图三"><img src="https://example.org/b.png" alt="图四"><img src="img/no.png" alt="图五">。</p>`

it('pictures beside a page and in it are kept, shown and printed; nothing is fetched', async () => {
  put({ 'pages/a.html': page, 'pages/img/a 1.png': png, 'secret.png': png })
  const [document] = await imported(join(folder, 'pages'))
  const { documentId, fidelity } = document!
  expect(fidelity).toEqual([
    { kind: 'image', count: 3 },
    { kind: 'image_kept', count: 2 },
  ])
  const html = await htmlOf(documentId)
  expect(html).toContain(`<img alt="图一" src="data:image/png;base64,${png.toString('base64')}"/>`)
  expect(html).toContain(`<img alt="图二" src="data:image/gif;base64,${gif.toString('base64')}"/>`)
  for (const alt of ['图三', '图四', '图五']) expect(html).toContain(`［${alt}］`)
  const { docJson } = await desk.call('documents.load', { documentId })
  const addresses = [...docJson.matchAll(/"src":"([^"]*)"/g)].map(match => match[1]!)
  const shown = await Promise.all(addresses.map(address => desk.call('pictures.inText', { documentId, address })))
  expect(shown.map(picture => picture?.type ?? null)).toEqual(['image/png', 'image/gif', null, null, null])
  expect(shown[0]).toMatchObject({ width: 1, height: 1 })
  expect(strFromU8(shown[1]!.bytes.subarray(0, 4))).toBe('GIF8')
})

it('a page that was chosen by itself brings what lies beside it or below its folder, and no other picture', async () => {
  put({ 'one/a.md': '# 云泽\n\n见![图](img/a.png)和![表](../two/b.png)。\n', 'one/img/a.png': png, 'two/b.png': png })
  const [document] = await imported(join(folder, 'one/a.md'))
  const find = (address: string) => desk.call('pictures.inText', { documentId: document!.documentId, address })
  expect((await find('img/a.png'))?.type).toBe('image/png')
  expect(await find('../two/b.png')).toBeNull()
})

it('what has the name of a picture and is none stays out', async () => {
  put({ 'a.html': '<p>见<img src="a.png" alt="图">。</p>', 'a.png': '<svg onload="x()"/>' })
  const [document] = await imported(join(folder, 'a.html'))
  expect(document!.fidelity).toEqual([{ kind: 'image', count: 1 }])
})

const word = (text: string) =>
  `<span class="ocr_line" title="bbox 10 10 380 30"><span class="ocrx_word" title="bbox 10 10 70 30">${text}</span></span>`
const pageOf = (image: string, text: string) =>
  `<div class="ocr_page" title='image "${image}"; bbox 0 0 400 600'><div class="ocr_carea"><p class="ocr_par">${word(text)}</p></div></div>`

it('an archive of recognised pages brings their scans, wherever the program had read them', async () => {
  const hocr = `<html><body>${pageOf('/data/run 7/p1.tif', '一。')}${pageOf('C:\\scans\\p2.png', '二。')}${pageOf('p3.png', '三。')}</body></html>`
  put({ 'book.zip': zipOf({ 'ocr/book.hocr': hocr, 'ocr/p1.png': png, 'p2.png': gif }) })
  const [document] = await imported(join(folder, 'book.zip'))
  const { documentId, fidelity } = document!
  expect(fidelity).toEqual(
    expect.arrayContaining([
      { kind: 'page_image', count: 1 },
      { kind: 'page_image_kept', count: 2 },
    ]),
  )
  const scans = await Promise.all([0, 1, 2].map(index => desk.call('pictures.ofPage', { documentId, page: index })))
  expect(scans.map(scan => scan && [scan.picture.type, scan.width, scan.height])).toEqual([
    ['image/png', 400, 600],
    ['image/gif', 400, 600],
    null,
  ])
})

it('scans as archives keep them stay as they came and are made into pictures when they are looked at', async () => {
  const pages = ['p1.tif', 'p2.png', 'p3.tif'].map((image, index) => pageOf(image, `${index}。`))
  put({
    'book/b.hocr': `<html><body>${pages.join('')}</body></html>`,
    'book/p1.tif': smallScans.colourTiff,
    'book/p2.jp2': smallScans.jp2,
    'book/p3.tif': smallScans.colourTiff.subarray(0, 100),
  })
  const [document] = await imported(join(folder, 'book'))
  const { documentId, fidelity } = document!
  expect(fidelity).toContainEqual({ kind: 'page_image_kept', count: 3 })
  const scan = (page: number) => desk.call('pictures.ofPage', { documentId, page })
  for (const page of [0, 1]) {
    const { picture } = (await scan(page))!
    expect(picture).toMatchObject({ type: 'image/png', width: 16, height: 8 })
    expect(imageOf(picture.bytes)).toMatchObject({ width: 16, height: 8 })
  }
  await expect(scan(2)).rejects.toMatchObject({ code: 'scan_unreadable', params: { kind: 'TIFF' } })
  desk.engine.grant(folder)
  await desk.call('project.pack', { path: join(folder, 'p.zip'), overwrite: false })
  const packed = await openZip(readFileSync(join(folder, 'p.zip')))
  const kept = await Promise.all(packed.names.map(name => packed.read(name)))
  expect(kept.some(bytes => smallScans.colourTiff.equals(bytes))).toBe(true)
})

it('a stretch of text is found on its scan, with its share of the words it is part of', async () => {
  put({ 'book/b.hocr': `<html><body>${pageOf('p1.png', '云泽市报')}</body></html>`, 'book/p1.png': png })
  const [document] = await imported(join(folder, 'book'))
  const { documentId } = document!
  const { docJson } = await desk.call('documents.load', { documentId })
  const blockId = /"id":"(\w+)"/.exec(docJson)![1]!
  const places = await desk.call('pictures.ofPlace', { documentId, blockId, start: 1, end: 2 })
  expect(places).toEqual([
    { page: 0, label: '1', width: 400, height: 600, box: [25, 10, 15, 20], boxes: [[25, 10, 15, 20]], line: 20 },
  ])
})

it('the pages of a PDF are shown from its own bytes, and what was typed is marked on none', async () => {
  const pdf = pdfOf([[{ text: '云泽市报', x: 100, y: 700 }]])
  put({ 'a.pdf': pdf, 'b.txt': '云泽市报。' })
  const [document] = await imported(join(folder, 'a.pdf'))
  const { documentId } = document!
  expect(Buffer.from((await desk.call('pictures.pdf', { documentId }))!.bytes).equals(pdf)).toBe(true)
  const [text] = await imported(join(folder, 'b.txt'))
  expect(await desk.call('pictures.pdf', { documentId: text!.documentId })).toBeNull()
  const { docJson, revision } = await desk.call('documents.load', { documentId })
  const blockId = /"id":"(\w+)"/.exec(docJson)![1]!
  const place = (start: number, end: number) => desk.call('pictures.ofPlace', { documentId, blockId, start, end })
  expect(await place(1, 2)).toMatchObject([
    { page: 0, width: 600, height: 800, boxes: [[112, expect.any(Number), 12, 12]] },
  ])
  const typed = { stepType: 'replace', from: 4, to: 4, slice: { content: [{ type: 'text', text: '的' }] } }
  await desk.call('documents.save', {
    documentId,
    baseRevision: revision,
    steps: [typed],

    label: 'typing',
  })
  expect(await place(2, 3)).toMatchObject([{ page: 0, boxes: [] }])
  expect(await place(3, 4)).toMatchObject([{ boxes: [[124, expect.any(Number), 12, 12]] }])
})

it('pictures travel in the package of a project', async () => {
  put({ 'a.html': '<p>见<img src="a.png" alt="图">。</p>', 'a.png': png })
  const [document] = await imported(join(folder, 'a.html'))
  desk.engine.grant(folder)
  await desk.call('project.pack', { path: join(folder, 'p.zip'), overwrite: false })
  await desk.call('project.unpack', { packagePath: join(folder, 'p.zip'), path: join(folder, 'q.zhubi') })
  await desk.call('project.open', { path: join(folder, 'q.zhubi') })
  const picture = await desk.call('pictures.inText', { documentId: document!.documentId, address: 'a.png' })
  expect(Buffer.from(picture!.bytes).equals(png)).toBe(true)
})
