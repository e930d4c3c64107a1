import type { Command } from './command.ts'

/** How the text in the middle is looked at. */
export const textViewCommands = [
  {
    id: 'textView.review',
    titleKey: 'commands.textView.review',
    keys: ['$mod+Shift+Digit1'],
    when: context => context.documentOpen,
    menu: { place: 'view', group: 0.5, order: 0 },
    owner: 'views',
  },
  {
    id: 'textView.clean',
    titleKey: 'commands.textView.clean',
    keys: ['$mod+Shift+Digit2'],
    when: context => context.documentOpen,
    menu: { place: 'view', group: 0.5, order: 1 },
    owner: 'views',
  },
  {
    id: 'textView.original',
    titleKey: 'commands.textView.original',
    keys: ['$mod+Shift+Digit3'],
    when: context => context.documentOpen,
    menu: { place: 'view', group: 0.5, order: 2 },
    owner: 'views',
  },
  {
    id: 'textView.compare',
    titleKey: 'commands.textView.compare',
    keys: ['$mod+Shift+Digit4'],
    when: context => context.documentOpen,
    menu: { place: 'view', group: 0.5, order: 3 },
    owner: 'views',
  },
  {
    id: 'textView.originals',
    titleKey: 'commands.textView.originals',
    keys: ['$mod+Shift+Digit5'],
    when: context => context.documentOpen,
    menu: { place: 'view', group: 0.5, order: 4 },
    owner: 'views',
  },
] as const satisfies readonly Command[]
