import { isoSecond } from '../../../editions/dates.ts'
import type { Edition } from '../../../editions/edition.ts'
import type { EditionBlock } from '../../../editions/edition-blocks.ts'
import { type EditionImage, imageEndings } from '../../../editions/images.ts'
import { translate } from '../../../i18n/translate.ts'
import type { Exporter } from '../exporter.ts'
import { blocksHtml, ownNoteId } from '../html/blocks.ts'
import type { InlineLinks } from '../html/inlines.ts'
import { editionStyle } from '../html/style.ts'
import { languageTag } from '../language-tag.ts'
import { container, element, escapeXml } from '../xml.ts'
import { zip } from '../zip.ts'
import { type Chapter, type ContentsEntry, chaptersOf, contentsOf } from './chapters.ts'

/** An EPUB 3 book: chapters by main headings, contents, notes that reading systems show in place. */
export const epubExporter: Exporter = { id: 'epub', extension: 'epub', write: writeEpub }

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const xhtml = 'http://www.w3.org/1999/xhtml'
const ops = 'http://www.idpf.org/2007/ops'

const noteLinks: Omit<InlineLinks, 'image'> = {
  attributes: number => ({ id: `ref-${number}`, href: `#note-${number}`, 'epub:type': 'noteref', role: 'doc-noteref' }),
  ownReference: ({ id }) => ({ href: `#${ownNoteId(id)}`, role: 'doc-noteref' }),
}

function writeEpub(edition: Edition): Uint8Array<ArrayBuffer> {
  const ids = new Map<EditionBlock, string>()
  for (const block of edition.blocks) if (block.kind === 'heading') ids.set(block, `h-${ids.size + 1}`)
  const headingId = (block: EditionBlock) => ids.get(block) ?? null
  const found = chaptersOf(edition.blocks)
  const chapters = found.length > 0 ? found : [{ name: 'chapter-001.xhtml', blocks: [], notes: [] }]
  return zip([
    { name: 'mimetype', content: 'application/epub+zip', stored: true },
    { name: 'META-INF/container.xml', content: containerXml },
    { name: 'OEBPS/package.opf', content: packageXml(edition, chapters) },
    { name: 'OEBPS/nav.xhtml', content: navigation(edition, contentsOf(chapters, headingId), chapters) },
    { name: 'OEBPS/style.css', content: editionStyle },
    ...chapters.map(chapter => ({ name: `OEBPS/${chapter.name}`, content: chapterXml(edition, chapter, headingId) })),
    ...picturesOf(edition).map(({ name, image }) => ({ name: `OEBPS/${name}`, content: image.bytes, stored: true })),
  ])
}

/** The pictures of an edition, each under a name of its own. */
function picturesOf({ images }: Edition): { address: string; name: string; image: EditionImage }[] {
  return [...(images ?? [])].map(([address, image], index) => ({
    ...{ address, name: `images/${index + 1}.${imageEndings[image.type]}`, image },
  }))
}

const containerXml = `${declaration}<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`

function packageXml(edition: Edition, chapters: readonly Chapter[]): string {
  const { head, profile } = edition
  const pictures = picturesOf(edition)
  const meta = (property: string, value: string) => container('meta', { property }, escapeXml(value))
  const metadata = [
    container('dc:identifier', { id: 'book' }, `urn:zhubi:document:${head.documentId}`),
    container('dc:title', {}, escapeXml(head.title)),
    container('dc:language', {}, languageTag(profile)),
    container('dc:source', {}, escapeXml(head.sourceName)),
    meta('dcterms:modified', isoSecond(head.changedAt)),
    meta('schema:accessMode', 'textual'),
    ...(pictures.length > 0 ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    meta('schema:accessibilityFeature', 'tableOfContents'),
    meta('schema:accessibilityFeature', 'structuralNavigation'),
    meta('schema:accessibilityHazard', 'none'),
  ]
  const manifest = [
    element('item', { id: 'nav', href: 'nav.xhtml', 'media-type': 'application/xhtml+xml', properties: 'nav' }),
    element('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
    ...chapters.map(({ name }, index) =>
      element('item', { id: `c${index + 1}`, href: name, 'media-type': 'application/xhtml+xml' }),
    ),
    ...pictures.map(({ name, image }, index) =>
      element('item', { id: `i${index + 1}`, href: name, 'media-type': image.type }),
    ),
  ]
  const spine = chapters.map((_, index) => element('itemref', { idref: `c${index + 1}` }))
  const content = [
    container('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, `\n${metadata.join('\n')}\n`),
    container('manifest', {}, `\n${manifest.join('\n')}\n`),
    container('spine', {}, `\n${spine.join('\n')}\n`),
  ]
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'book',
    'xml:lang': languageTag(profile),
    prefix: 'schema: http://schema.org/',
  }
  return `${declaration}${container('package', attributes, `\n${content.join('\n')}\n`)}\n`
}

function page({ profile }: Edition, title: string, body: string): string {
  const lang = languageTag(profile)
  const head = `<head><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>`
  const content = `\n${head}\n<body>\n${body}\n</body>\n`
  const attributes = { xmlns: xhtml, 'xmlns:epub': ops, lang, 'xml:lang': lang }
  return `${declaration}<!DOCTYPE html>\n${container('html', attributes, content)}\n`
}

function chapterXml(
  edition: Edition,
  { blocks, notes }: Chapter,
  headingId: (block: EditionBlock) => string | null,
): string {
  const names = new Map(picturesOf(edition).map(({ address, name }) => [address, name]))
  const links = { ...noteLinks, image: (address: string) => names.get(address) ?? null }
  const main = container('main', {}, `\n${blocksHtml(blocks, links, headingId)}`)
  const asides = notes.map(({ number, text }) =>
    container(
      'aside',
      { id: `note-${number}`, 'epub:type': 'footnote', role: 'doc-footnote' },
      `<p>${number}. ${escapeXml(text).replaceAll('\n', '<br/>')} <a href="#ref-${number}" role="doc-backlink">↩</a></p>`,
    ),
  )
  return page(
    edition,
    edition.head.title,
    main + (asides.length > 0 ? `\n<footer>\n${asides.join('\n')}\n</footer>` : ''),
  )
}

function navigation(edition: Edition, entries: readonly ContentsEntry[], chapters: readonly Chapter[]): string {
  const { head, profile } = edition
  const title = translate(profile.language, 'editions.contents')
  const shown = entries.length > 0 ? entries : [{ title: head.title || title, level: 1, address: chapters[0]!.name }]
  const nav = container(
    'nav',
    { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' },
    `\n<h1>${escapeXml(title)}</h1>\n${entryList(shown)}\n`,
  )
  return page(edition, title, nav)
}

/** Entries as nested lists; a level that is skipped nests once. */
function entryList(entries: readonly ContentsEntry[]): string {
  let items = ''
  for (let start = 0; start < entries.length; ) {
    const { title, level, address } = entries[start]!
    let end = start + 1
    while (end < entries.length && entries[end]!.level > level) end++
    const inner = end > start + 1 ? `\n${entryList(entries.slice(start + 1, end))}` : ''
    items += `<li><a href="${escapeXml(address)}">${escapeXml(title)}</a>${inner}</li>\n`
    start = end
  }
  return `<ol>\n${items}</ol>`
}
