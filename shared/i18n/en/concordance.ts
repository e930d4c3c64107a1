import type { concordance as master } from '../zh-CN/concordance.ts'

export const concordance: typeof master = {
  title: 'All like this',
  back: 'Back to the findings',
  places: 'Places',
  safe: 'Fixes in one go',
  care: { label: 'Which fixes', safe: 'Keep the meaning', sure: 'Sure' },
  summary: '{places} in {documents}',
  nothing: 'No other findings like this are open',
  nothingSafe: 'There are no such fixes',
  scope: { label: 'Where', document: 'This document', project: 'Whole project' },
  likeness: { label: 'What is alike', group: 'Same rule', correction: 'Same correction' },
  types: 'Types to fix in one go',
  from: '≥ {percent}%',
  fromOf: '{type}: from which confidence',
  tick: 'Tick this place',
  tickSection: 'Tick the places of this group',
  accept: 'Accept ({count})',
  reject: 'Reject ({count})',
  decided: 'Decided {places} in {documents}.',
  decidedPartly:
    'Decided {places} in {documents}. Left alone: documents checked again since ({changed}), places whose text has changed ({left}).',
  decidedNothing: 'Nothing was decided: documents were checked again, or the text has changed. Look again.',
  oneByOne: 'Copies and headings are accepted one by one, after a look at each.',
  elsewhere: 'Elsewhere: {places} in {documents}',
  look: 'Look at them',
  alike: 'List all like this',
}
