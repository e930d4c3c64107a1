import { expect, it } from 'vitest'
import { importTools } from '#workers/import-tools.ts'
import { zipOf } from '#workers/testing/zip-of.ts'
import { blocksOf } from '../../../document/sections.ts'
import { brokenPromises } from '../../testing/import-invariants.ts'
import { importSource } from '../index.ts'

const container = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
const book = (spine: string, items: string) =>
  `<package><metadata><dc:title>云泽市志</dc:title></metadata><manifest>${items}</manifest><spine>${spine}</spine></package>`
const page = (inner: string) =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>页</title></head><body>${inner}</body></html>`
const item = (id: string, href: string, type = 'application/xhtml+xml') =>
  `<item id="${id}" href="${href}" media-type="${type}"/>`

const epub = (members: Record<string, string> = {}) =>
  zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'OPS/book.opf': book(
      '<itemref idref="b"/><itemref idref="a"/><itemref idref="n"/><itemref idref="p"/><itemref idref="none"/>',
      item('a', 'text/%E4%BA%8C.xhtml') +
        item('b', 'text/../one.xhtml') +
        item('n', 'notes.xhtml') +
        item('p', 'cover.jpg', 'image/jpeg'),
    ),
    'OPS/one.xhtml': page('<h1>第一章</h1><p>正文<a href="notes.xhtml#fn1">1</a>。<a id="x"/>尾&nbsp;。</p>'),
    'OPS/text/二.xhtml': page('<p>第二章正文。</p>'),
    'OPS/notes.xhtml': page('<aside id="fn1"><p>注文。</p></aside>'),
    ...members,
  })
const read = (bytes: Uint8Array) => importSource({ bytes, name: '书.epub' }, importTools)

it('reads the spine in its order, notes across pages, and says where each page is', async () => {
  const imported = await read(epub())
  expect(imported).toMatchObject({ format: 'epub', title: '云泽市志' })
  expect(blocksOf(imported.doc).map(block => [block.attrs.role, block.textContent])).toEqual([
    ['body', '第一章'],
    ['body', '正文。尾\u00a0。'],
    ['body', '第二章正文。'],
    ['note', '注文。'],
  ])
  expect(imported.layout.parts.map(({ name }) => name)).toEqual([
    'OPS/one.xhtml',
    'OPS/text/二.xhtml',
    'OPS/notes.xhtml',
  ])
  expect(imported.fidelity).toEqual([
    { kind: 'member_unread', count: 2 },
    { kind: 'footnote', count: 1 },
  ])
  expect(brokenPromises(imported.text(), imported)).toEqual([])
})

it('refuses a book behind a lock and one without its package', async () => {
  const lock = '<encryption><EncryptedData><CipherReference URI="OPS/one.xhtml"/></EncryptedData></encryption>'
  await expect(read(epub({ 'META-INF/encryption.xml': lock }))).rejects.toMatchObject({ code: 'file_encrypted' })
  await expect(read(epub({ 'META-INF/container.xml': '<x/>' }))).rejects.toMatchObject({ code: 'file_damaged' })
})
