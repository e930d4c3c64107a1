import { AppError } from '../../../domain/errors.ts'
import { FidelityCounter, recounted } from '../../../domain/fidelity.ts'
import type { SourcePart } from '../../../domain/source-layout.ts'
import { readBlocks, withRoles } from '../html/index.ts'
import { importedDocument } from '../imported-document.ts'
import type { BinaryImporter, ImportTools, ReadBinary, ZipMembers } from '../importer.ts'
import { elementsBelow, type MarkupElement, moveBy, parseMarkup, textBelow } from '../markup/parse-markup.ts'
import { attributeOf } from '../markup/xml.ts'
import { memberAt } from '../member-at.ts'
import { readXmlText } from '../xml-text.ts'

/** E-books: the pages of the spine, read as HTML, one after the other. */
export const epubImporter: BinaryImporter = {
  kind: 'binary',
  read: readEpub,
  textOf: async (bytes, tools) => (await openEpub(bytes, tools)).text,
}

interface Epub {
  title: string
  text: string
  parts: SourcePart[]
  /** Pages of the spine that are no text, or are missing. */
  unread: number
}

async function readEpub(bytes: Uint8Array, name: string, tools: ImportTools): Promise<ReadBinary> {
  const { title, text, parts, unread } = await openEpub(bytes, tools)
  const fidelity = new FidelityCounter()
  fidelity.add('member_unread', unread)
  const book: MarkupElement = { name: '#root', attributes: {}, children: [], parent: null, start: 0, end: text.length }
  for (const { start, end } of parts) {
    const page = parseMarkup(text.slice(start, end), 'xhtml')
    moveBy(page, start)
    page.parent = book
    book.children.push(page)
  }
  const blocks = readBlocks(book, fidelity)
  const hidden = blocks.map(block => block.isHidden)
  const layout = { parts, pages: [], zones: [] }
  const content = withRoles(blocks, hidden, fidelity)
  // A book brings its pictures along.
  const report = recounted(fidelity.report(), { from: 'image', to: 'image_kept' })
  return { ...importedDocument({ ...content, title, layout, fidelity: report }, name), text }
}

/** Throws AppError `file_damaged`, `file_encrypted`, and what opening a zip throws. */
async function openEpub(bytes: Uint8Array, tools: ImportTools): Promise<Epub> {
  const members = await tools.openZip(bytes)
  const container = await readTree(members, 'META-INF/container.xml')
  const path = find(container, 'rootfile').map(element => attributeOf(element, 'full-path'))[0]
  if (!path || !members.names.includes(path)) throw new AppError('file_damaged')
  const book = await readTree(members, path)
  await refuseLocked(members)
  const items = new Map(find(book, 'item').map(element => [attributeOf(element, 'id'), element]))
  const spine = find(book, 'itemref').map(element => items.get(attributeOf(element, 'idref')))
  const texts: string[] = []
  const parts: SourcePart[] = []
  let length = 0
  let unread = 0
  for (const item of new Set(spine)) {
    const name = item && memberAt(path, attributeOf(item, 'href') ?? '')
    const isPage = item && /html/i.test(attributeOf(item, 'media-type') ?? 'html')
    if (!name || !isPage || !members.names.includes(name)) {
      unread++
      continue
    }
    const text = await readXmlText(members, name)
    parts.push({ name, start: length, end: length + text.length })
    texts.push(text)
    length += text.length
  }
  return { title: find(book, 'title').map(textBelow)[0] ?? '', text: texts.join(''), parts, unread }
}

const readTree = async (members: ZipMembers, name: string): Promise<MarkupElement> =>
  parseMarkup(members.names.includes(name) ? await readXmlText(members, name) : '', 'xml')

const find = (root: MarkupElement, name: string): MarkupElement[] =>
  [...elementsBelow(root)].filter(element => element.name === name)

/** Pages behind a lock; fonts may be obfuscated without one. */
async function refuseLocked(members: ZipMembers): Promise<void> {
  const locks = find(await readTree(members, 'META-INF/encryption.xml'), 'CipherReference')
  if (locks.some(lock => /\.x?html?$/i.test(attributeOf(lock, 'URI') ?? ''))) throw new AppError('file_encrypted')
}
