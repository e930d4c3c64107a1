import type { Command } from './command.ts'

/**
 * Finding and replacing. Ctrl+Shift+F turns simplified into traditional in many input methods, so the search of the
 * project has another key before it.
 */
export const searchCommands = [
  {
    id: 'search.find',
    titleKey: 'commands.search.find',
    keys: ['$mod+f'],
    when: context => context.documentOpen,
    menu: { place: 'edit', group: 1, order: 0 },
    owner: 'search',
  },
  {
    id: 'search.next',
    titleKey: 'commands.search.next',
    keys: ['F3', '$mod+g'],
    when: context => context.documentOpen,
    menu: { place: 'edit', group: 1, order: 1 },
    owner: 'search',
  },
  {
    id: 'search.previous',
    titleKey: 'commands.search.previous',
    keys: ['Shift+F3', '$mod+Shift+g'],
    when: context => context.documentOpen,
    menu: { place: 'edit', group: 1, order: 2 },
    owner: 'search',
  },
  {
    id: 'search.replace',
    titleKey: 'commands.search.replace',
    keys: ['$mod+h'],
    when: context => context.projectWritable && context.documentOpen,
    menu: { place: 'edit', group: 1, order: 3 },
    owner: 'search',
  },
  {
    id: 'search.project',
    titleKey: 'commands.search.project',
    keys: ['F4', '$mod+Shift+f'],
    when: context => context.projectOpen,
    menu: { place: 'edit', group: 2, order: 0 },
    owner: 'search',
  },
  {
    id: 'search.replaceInProject',
    titleKey: 'commands.search.replaceInProject',
    keys: ['Shift+F4', '$mod+Shift+h'],
    when: context => context.projectWritable,
    menu: { place: 'edit', group: 2, order: 1 },
    owner: 'search',
  },
] as const satisfies readonly Command[]
