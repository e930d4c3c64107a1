import type { Command } from './command.ts'

/** Going back to earlier states of the text. */
export const historyCommands = [
  {
    id: 'history.restorePassage',
    titleKey: 'commands.history.restorePassage',
    when: context => context.projectWritable && context.documentOpen,
    menu: { place: 'edit', group: 3, order: 0 },
    owner: 'history',
  },
  {
    id: 'history.restoreDocument',
    titleKey: 'commands.history.restoreDocument',
    when: context => context.projectWritable && context.documentOpen,
    menu: { place: 'edit', group: 3, order: 1 },
    owner: 'history',
  },
] as const satisfies readonly Command[]
