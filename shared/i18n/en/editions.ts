import type { editions as master } from '../zh-CN/editions.ts'

/** Texts that editions themselves hold, in the edition's language. */
export const editions: typeof master = {
  note: {
    original: '{label}: the source reads “{original}”',
    added: '{label}: not in the source',
    remark: '{label}: {text}',
    withRemark: '{text}; {remark}',
    reply: '{name} ({day}): {text}',
    close: '{name} ({day}) closed it: {text}',
    reopen: '{name} ({day}) asked again: {text}',
  },
  front: {
    source: 'Source: {sourceName}',
    state: 'Revision {revision}, {by}, {day}',
    counts: 'Corrections: {corrections}; duplicates left out: {duplicates}',
  },
  reason: {
    role: 'page furniture',
    heading: 'heading level',
    style: 'house style',
    edit: 'edited text',
  },
  errata: {
    title: 'Errata: {title}',
    summary: 'Corrections: {count}. Source: {sourceName}',
    number: 'No.',
    place: 'Place',
    original: 'Original',
    correction: 'Correction',
    kind: 'Kind',
    reason: 'Reason',
    who: 'By',
    placeInSection: 'Under “{section}”, paragraph {paragraph}',
    placeInHeading: 'Heading “{section}”',
    placeAt: 'Paragraph {paragraph}',
    nothing: '(nothing)',
    sheet: 'Errata',
  },
  tei: {
    resp: 'proofreading',
    publication: 'An unpublished edition.',
    correction:
      'Corrections of recognition errors and of the author’s errors are sic and corr in choice; type tells which.',
    normalization: 'House style is orig and reg in choice; masks are rs.',
    revision: 'Revision {revision}',
  },
  notes: 'Notes',
  contents: 'Contents',
  anthologySource: 'From “{title}” ({sourceName})',
}
