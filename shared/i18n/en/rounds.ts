import type { rounds as master } from '../zh-CN/rounds.ts'

/** Rounds of proofreading, states of documents, and who works. */
export const rounds: typeof master = {
  title: 'Proofs',
  intro: 'In each proof one person reads the whole text, in the next one another. No proof closes over open queries.',
  name: { first: 'First proof', second: 'Second proof', third: 'Third proof', nth: 'Proof {number}' },
  current: 'Current',
  opened: 'Begun by {name}, {time}',
  notOpened: 'Nobody has begun',
  closed: 'Closed by {name}, {time}',
  done: '{done} / {documents} read',
  passed: '{count} passed',
  openQueries: 'No query is open | {count} query is open | {count} queries are open',
  unfinished:
    'All documents are read | {count} document is not read to the end | {count} documents are not read to the end',
  close: 'Close: {round}',
  next: 'Begin: {round}',
  state: '{round}: {work}',
  stateLabel: 'State of this document in this proof',
  workTitle: 'Reading',
  reviewTitle: 'Review',
  reader: 'Read by {name}',
  coverage: '{percent}% read',
  work: { untouched: 'Not begun', in_progress: 'In progress', done: 'Read', returned: 'Returned' },
  review: { none: 'No review', wanted: 'Review wanted', passed: 'Passed', failed: 'Failed' },
  person: {
    title: 'Your name',
    hint: 'Every change, decision, remark and reply is recorded under this name. In one project each person uses a name of their own.',
    name: 'Name',
    change: 'Working as {name} (click to change)',
    nobody: 'No name',
    do: 'OK',
  },
}
