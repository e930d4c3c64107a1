import type { DocumentState } from '../../document/document-state.ts'
import type { MessageKey } from '../../i18n/messages.ts'
import { translate } from '../../i18n/translate.ts'
import { isoDay } from '../dates.ts'
import type { Edition } from '../edition.ts'
import { type EditionInline, type EditionTable, plainMarks } from '../edition-blocks.ts'
import { excerptOf } from '../excerpt.ts'
import { addedBlock } from '../front-matter.ts'
import { type Erratum, errataOf } from './errata-of.ts'

type Say = (key: MessageKey, params?: Record<string, string | number>) => string

/** What went out by a role or as a copy is long: its beginning tells it apart. Characters. */
const longest = 120
/** Of the wrong reading in its context, characters. */
const shownLength = 12

/** An edition that is the list of corrections: a heading and a table. */
export function errataEdition(tracked: Edition, state: DocumentState): Edition {
  const { language } = tracked.profile
  const say: Say = (key, params = {}) => translate(language, key, params)
  const errata = errataOf(tracked, state)
  const columns = ['number', 'place', 'original', 'correction', 'kind', 'reason', 'who'] as const
  const head = columns.map(name => say(`editions.errata.${name}`))
  const rows = errata.map((erratum, index) => rowOf(erratum, index + 1, say))
  const title = addedBlock(say('editions.errata.title', { title: tracked.head.title }), { heading: 1 })
  const summary = addedBlock(
    say('editions.errata.summary', { count: errata.length, sourceName: tracked.head.sourceName }),
  )
  return { ...tracked, notes: [], blocks: [title, summary, tableOf([head, ...rows])] }
}

function rowOf(erratum: Erratum, number: number, say: Say): string[] {
  const { original, correction, reason, note, author, at } = erratum
  const kind =
    reason === 'role' || reason === 'heading' || reason === 'style' || reason === 'edit'
      ? say(`editions.reason.${reason}`)
      : say(`types.annotation.${reason}`)
  const nothing = say('editions.errata.nothing')
  return [
    String(number),
    placeOf(erratum, say) + contextOf(erratum),
    shown(reason === 'role' || reason === 'duplicate' ? excerpted(original) : original) || nothing,
    shown(correction) || nothing,
    kind,
    note,
    `${author}\n${isoDay(at)}`,
  ]
}

function placeOf({ place: { section, paragraph, isHeading } }: Erratum, say: Say): string {
  if (isHeading) return say('editions.errata.placeInHeading', { section })
  return say(section ? 'editions.errata.placeInSection' : 'editions.errata.placeAt', { section, paragraph })
}

/** The line of the source with the wrong reading in brackets; empty ones where the source lacks something. */
function contextOf({ before, original, after }: Erratum): string {
  if (before === '' && after === '') return ''
  return `\n${before && '…'}${before}〔${excerptOf(shown(original), shownLength)}〕${after}${after && '…'}`
}

/** White space alone would not be seen. */
const shown = (text: string): string => (/^[^\S\n]+$/.test(text) ? '␣'.repeat(text.length) : text)

const excerpted = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

function tableOf(rows: string[][]): EditionTable {
  const inlinesOf = (text: string): EditionInline[] =>
    text
      .split('\n')
      .flatMap((line, index): EditionInline[] => [
        ...(index > 0 ? [{ kind: 'break' as const, soft: false }] : []),
        ...(line ? [{ kind: 'text' as const, text: line, marks: plainMarks }] : []),
      ])
  const cells = rows.map(row => row.map(text => ({ id: '', align: null, inlines: inlinesOf(text) })))
  return { kind: 'table', ids: [], role: 'front', quote: 0, hasHead: true, rows: cells }
}
