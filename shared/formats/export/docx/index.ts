import { isoSecond } from '../../../editions/dates.ts'
import type { Edition } from '../../../editions/edition.ts'
import { type EditionImage, imageEndings } from '../../../editions/images.ts'
import type { Exporter } from '../exporter.ts'
import { element, escapeXml, xmlDeclaration } from '../xml.ts'
import { zip } from '../zip.ts'
import { type DocxBody, noteXml, writeBody } from './body.ts'
import { relationNamespace, wordNamespace } from './names.ts'
import { stylesXml } from './styles.ts'

/**
 * A document for word processors. Where the profile shows changes they are true tracked changes with author and date,
 * and notes are comments; else notes are footnotes.
 */
export const docxExporter: Exporter = { id: 'docx', extension: 'docx', write: writeDocx }

const namespaces = { 'xmlns:w': wordNamespace, 'xmlns:r': relationNamespace }
const typePrefix = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

function writeDocx(edition: Edition): Uint8Array<ArrayBuffer> {
  const body = writeBody(edition)
  const extra = extraParts(body)
  return zip([
    {
      name: '[Content_Types].xml',
      content: contentTypes(
        extra.map(({ part }) => part),
        body.images,
      ),
    },
    { name: '_rels/.rels', content: packageRelations },
    { name: 'docProps/core.xml', content: coreProperties(edition) },
    { name: 'word/document.xml', content: documentXml(body.xml) },
    {
      name: 'word/_rels/document.xml.rels',
      content: documentRelations(
        body,
        extra.map(({ part }) => part),
      ),
    },
    { name: 'word/styles.xml', content: stylesXml },
    { name: 'word/settings.xml', content: settingsXml(body.footnotes.length > 0) },
    { name: 'word/footer.xml', content: footerXml },
    ...extra.map(({ part, xml }) => ({ name: `word/${part}.xml`, content: xml })),
    ...body.images.map((image, index) => ({
      name: `word/${mediaName(image, index)}`,
      content: image.bytes,
      stored: true,
    })),
  ])
}

const mediaName = ({ type }: EditionImage, index: number): string => `media/image${index + 1}.${imageEndings[type]}`

interface ExtraPart {
  part: 'comments' | 'footnotes'
  xml: string
}

function extraParts({ comments, footnotes }: DocxBody): ExtraPart[] {
  const parts: ExtraPart[] = []
  if (comments.length > 0) {
    const written = comments.map((note, id) => noteXml(note, id, 'comment'))
    parts.push({ part: 'comments', xml: xmlDeclaration + element('w:comments', namespaces, written.join('')) })
  }
  if (footnotes.length > 0) {
    const written = footnotes.map((note, index) => noteXml(note, index + 1, 'footnote'))
    parts.push({
      part: 'footnotes',
      xml: xmlDeclaration + element('w:footnotes', namespaces, separators + written.join('')),
    })
  }
  return parts
}

const separators =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
  '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'

function documentXml(body: string): string {
  const page =
    '<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1418" w:bottom="1304" w:left="1418" w:header="851" w:footer="794" w:gutter="0"/><w:docGrid w:linePitch="312"/></w:sectPr>'
  return xmlDeclaration + element('w:document', namespaces, element('w:body', {}, `\n${body}\n${page}`))
}

function settingsXml(hasFootnotes: boolean): string {
  const notes = hasFootnotes ? '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' : ''
  const content = `<w:zoom w:percent="100"/><w:characterSpacingControl w:val="compressPunctuation"/>${notes}<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>`
  return xmlDeclaration + element('w:settings', { 'xmlns:w': wordNamespace }, content)
}

const field = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
const footerXml =
  xmlDeclaration + element('w:ftr', namespaces, `<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${field('PAGE')}</w:p>`)

function contentTypes(extra: readonly string[], images: readonly EditionImage[]): string {
  const types = new Set(images.map(image => image.type))
  const override = (part: string, type: string) => element('Override', { PartName: part, ContentType: type })
  const word = (part: string, type = part) => override(`/word/${part}.xml`, `${typePrefix}${type}+xml`)
  return (
    xmlDeclaration +
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      [
        element('Default', {
          Extension: 'rels',
          ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
        }),
        element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
        ...[...types].sort().map(type => element('Default', { Extension: imageEndings[type], ContentType: type })),
        word('document', 'document.main'),
        word('styles'),
        word('settings'),
        word('footer'),
        ...extra.map(part => word(part)),
        override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      ].join(''),
    )
  )
}

const relationsOf = (links: readonly string[]) =>
  xmlDeclaration +
  element('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, links.join(''))
const packageRelations = relationsOf([
  element('Relationship', { Id: 'document', Type: `${relationNamespace}/officeDocument`, Target: 'word/document.xml' }),
  element('Relationship', {
    Id: 'core',
    Type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    Target: 'docProps/core.xml',
  }),
])

function documentRelations({ links, images }: DocxBody, extra: readonly string[]): string {
  const parts = ['styles', 'settings', 'footer', ...extra].map(part =>
    element('Relationship', { Id: part, Type: `${relationNamespace}/${part}`, Target: `${part}.xml` }),
  )
  const addresses = links.map((address, index) =>
    element('Relationship', {
      Id: `link${index + 1}`,
      Type: `${relationNamespace}/hyperlink`,
      Target: address,
      TargetMode: 'External',
    }),
  )
  const pictures = images.map((image, index) =>
    element('Relationship', {
      Id: `image${index + 1}`,
      Type: `${relationNamespace}/image`,
      Target: mediaName(image, index),
    }),
  )
  return relationsOf([...parts, ...addresses, ...pictures])
}

function coreProperties({ head }: Edition): string {
  const time = (name: string, at: number) => element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, isoSecond(at))
  return (
    xmlDeclaration +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      `<dc:title>${escapeXml(head.title)}</dc:title><dc:creator>${escapeXml(head.changedBy)}</dc:creator>${time('created', head.importedAt)}${time('modified', head.changedAt)}`,
    )
  )
}
