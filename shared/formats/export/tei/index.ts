import { isoSecond } from '../../../editions/dates.ts'
import type { Edition } from '../../../editions/edition.ts'
import { translate } from '../../../i18n/translate.ts'
import type { Exporter } from '../exporter.ts'
import { languageTag } from '../language-tag.ts'
import { container, element, escapeXml } from '../xml.ts'
import { blocksTei } from './blocks.ts'
import { Changes } from './changes.ts'
import { FacsimilePointers, facsimileTei } from './facsimile.ts'
import { standOffTei, type TeiContext } from './inlines.ts'
import { People } from './people.ts'

/** TEI P5: the text with every annotation as an element, remarks apart in `standOff`. */
export const teiExporter: Exporter = { id: 'tei', extension: 'xml', traced: true, isMarkup: true, write: writeTei }

const namespace = 'http://www.tei-c.org/ns/1.0'

function writeTei(edition: Edition): string {
  const people = new People()
  const { head, profile, blocks } = edition
  const changedBy = people.pointer(head.changedBy)
  const context: TeiContext = {
    people,
    changes: new Changes(),
    pages: new FacsimilePointers(edition.facsimile),
    documentId: head.documentId,
    showsChanges: profile.changes === 'show',
    standOff: [],
    seen: new Set(),
  }
  const body = blocksTei(blocks, context)
  const apart = context.standOff.map(entry => standOffTei(entry, people))
  const standOff =
    apart.length > 0 ? `\n${container('standOff', {}, container('listAnnotation', {}, `\n${apart.join('\n')}\n`))}` : ''
  const text = container('text', {}, `<body>\n${body === '' ? '<p/>\n' : body}</body>`)
  const facsimile = edition.facsimile ? `${facsimileTei(edition.facsimile)}\n` : ''
  const content = `\n${header(edition, context, changedBy)}\n${facsimile}${text}${standOff}\n`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${container('TEI', { xmlns: namespace, 'xml:lang': languageTag(profile) }, content)}\n`
}

function header({ head, profile }: Edition, { people, changes }: TeiContext, changedBy: string): string {
  const say = (key: Parameters<typeof translate>[1], params = {}) => escapeXml(translate(profile.language, key, params))
  const p = (content: string) => container('p', {}, content)
  const responsible = people
    .all()
    .map(([name, id]) =>
      container(
        'respStmt',
        { 'xml:id': id },
        container('resp', {}, say('editions.tei.resp')) + container('name', {}, escapeXml(name || '—')),
      ),
    )
  const file = [
    container('titleStmt', {}, container('title', {}, escapeXml(head.title)) + responsible.join('')),
    container('publicationStmt', {}, p(say('editions.tei.publication'))),
    container(
      'sourceDesc',
      {},
      container(
        'bibl',
        {},
        container('title', {}, escapeXml(head.sourceName)) + container('idno', { type: 'sha256' }, head.sha256),
      ),
    ),
  ]
  const method = profile.changes === 'show' ? 'markup' : 'silent'
  const declared = [
    container('correction', { method }, p(say('editions.tei.correction'))),
    container('normalization', { method }, p(say('editions.tei.normalization'))),
  ]
  const application = element('application', { ident: 'zhubi', version: head.version }).replace(
    '/>',
    '><label>Zhubi</label></application>',
  )
  const encoding = container('appInfo', {}, application) + container('editorialDecl', {}, declared.join(''))
  const revision = container(
    'change',
    { when: isoSecond(head.changedAt), who: changedBy, n: head.revision },
    say('editions.tei.revision', { revision: head.revision }),
  )
  return container(
    'teiHeader',
    {},
    `\n${container('fileDesc', {}, file.join('\n'))}\n${container('encodingDesc', {}, encoding)}\n${container('revisionDesc', {}, [revision, ...changes.elements()].join('\n'))}\n`,
  )
}
