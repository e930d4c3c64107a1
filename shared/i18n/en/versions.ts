import type { versions as master } from '../zh-CN/versions.ts'

/** A file that comes again with other content: a new version of its document. */
export const versions: typeof master = {
  becomes: 'Import as',
  newVersion: 'New version',
  newDocument: 'Document of its own',
  by: {
    bytes:
      '“{title}” is the same file, read otherwise. As a new version it keeps what you corrected, decided and marked, and can be taken back as one.',
    path: '“{title}” is an earlier state of this file. As a new version it keeps what you corrected, decided and marked, and can be taken back as one.',
    name: '“{title}” comes from a file of this name. As a new version it keeps what you corrected, decided and marked, and can be taken back as one.',
  },
  rowVersion: 'New version of {title}',
  brought:
    'No documents brought to a new version | {count} document brought to a new version | {count} documents brought to new versions',
  changes: 'The text has not changed | {count} change by the new version | {count} changes by the new version',
  kept: 'No decided or marked places kept | {count} decided or marked place kept | {count} decided or marked places kept',
  conflict: {
    text: 'Changed on both sides: “{current}” stays, the new version has “{incoming}”',
    gone_here: 'Taken out or joined here, changed in the new version to “{incoming}”',
    gone_there: 'Missing in the new version, but edited here: “{current}” stays',
  },
  loss: {
    removed: '{record}: its text “{exact}” is not in the new version',
    rewritten: '{record}: its text “{exact}” is changed by the new version',
  },
  more: 'None more | {count} more | {count} more',
  asked: 'Places changed on both sides have a query.',
  takeBack: 'Take the new version back',
  takenBack: 'Taken back',
  badge: 'New versions of the source',
  badgeAt: '{name}, {at}',
}
