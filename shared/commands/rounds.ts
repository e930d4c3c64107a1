import type { Command } from './command.ts'

/** Rounds of proofreading and how far they are. */
export const roundCommands = [
  {
    id: 'rounds.done',
    titleKey: 'commands.rounds.done',
    keys: ['F9'],
    when: context => context.projectWritable && context.documentOpen,
    menu: { place: 'mark', group: 2, order: 0 },
    owner: 'app',
  },
  {
    id: 'rounds.show',
    titleKey: 'commands.rounds.show',
    keys: ['Shift+F9'],
    when: context => context.projectOpen,
    menu: { place: 'file', group: 3, order: 0 },
    owner: 'app',
  },
  {
    id: 'report.show',
    titleKey: 'commands.report.show',
    keys: ['$mod+Shift+r'],
    when: context => context.projectOpen,
    menu: { place: 'file', group: 3, order: 1 },
    owner: 'app',
  },
] as const satisfies readonly Command[]
