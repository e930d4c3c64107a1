import type { Command, CommandContext } from './command.ts'

const canChange = (context: CommandContext): boolean => context.projectWritable && context.documentOpen

/** Headings, roles and order of the blocks of the open text. */
export const outlineCommands = [
  {
    id: 'focus.outline',
    titleKey: 'commands.focus.outline',
    keys: ['$mod+Shift+j'],
    when: context => context.projectOpen,
    menu: { place: 'go', group: 1, order: 0.5 },
    owner: 'app',
  },
  {
    id: 'outline.promote',
    titleKey: 'commands.outline.promote',
    keys: ['$mod+Shift+Comma'],
    when: canChange,
    menu: { place: 'edit', group: 5, order: 0 },
    owner: 'outline',
  },
  {
    id: 'outline.demote',
    titleKey: 'commands.outline.demote',
    keys: ['$mod+Shift+Period'],
    when: canChange,
    menu: { place: 'edit', group: 5, order: 1 },
    owner: 'outline',
  },
  {
    id: 'outline.moveUp',
    titleKey: 'commands.outline.moveUp',
    when: canChange,
    menu: { place: 'edit', group: 5, order: 2 },
    owner: 'outline',
  },
  {
    id: 'outline.moveDown',
    titleKey: 'commands.outline.moveDown',
    when: canChange,
    menu: { place: 'edit', group: 5, order: 3 },
    owner: 'outline',
  },
  {
    id: 'outline.propose',
    titleKey: 'commands.outline.propose',
    keys: ['$mod+Shift+s'],
    when: canChange,
    menu: { place: 'edit', group: 5, order: 4 },
    owner: 'app',
  },
  {
    id: 'outline.split',
    titleKey: 'commands.outline.split',
    when: canChange,
    menu: { place: 'edit', group: 5, order: 4.5 },
    owner: 'app',
  },
  {
    id: 'outline.threads',
    titleKey: 'commands.outline.threads',
    when: canChange,
    menu: { place: 'edit', group: 5, order: 5 },
    owner: 'outline',
  },
] as const satisfies readonly Command[]
