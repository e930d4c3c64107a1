import { translate } from '../i18n/translate.ts'
import { isoDay } from './dates.ts'
import type { Edition } from './edition.ts'
import { type EditionBlock, type EditionMarks, plainMarks } from './edition-blocks.ts'

/** The edition with title, source and state of the document before its text, where its profile wants them. */
export function withFrontMatter(edition: Edition): Edition {
  const { profile, head, summary } = edition
  if (!profile.frontMatter) return edition
  const say = (key: Parameters<typeof translate>[1], params = {}) => translate(profile.language, key, params)
  const { sourceName, revision, changedBy, changedAt } = head
  const lines = [
    say('editions.front.source', { sourceName }),
    say('editions.front.state', { revision, by: changedBy, day: isoDay(changedAt) }),
    say('editions.front.counts', { corrections: summary.corrections, duplicates: summary.duplicatesLeftOut.length }),
  ]
  const front = [addedBlock(head.title, { heading: 1 }), ...lines.map(line => addedBlock(line))]
  return { ...edition, blocks: [...front, addedRule(), ...edition.blocks] }
}

/** A block that the edition adds: it stands nowhere in the document. */
export function addedBlock(
  text: string,
  { heading = 0, marks = plainMarks }: { heading?: number; marks?: EditionMarks } = {},
): EditionBlock {
  const inlines = text === '' ? [] : [{ kind: 'text' as const, text, marks }]
  const kind = heading > 0 ? 'heading' : 'paragraph'
  return { kind, ids: [], role: 'front', quote: 0, level: heading, list: null, note: null, info: '', inlines }
}

function addedRule(): EditionBlock {
  return { kind: 'rule', ids: [], role: 'front', quote: 0, level: 0, list: null, note: null, info: '', inlines: [] }
}
