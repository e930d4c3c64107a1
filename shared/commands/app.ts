import type { Command } from './command.ts'

/** The application itself. */
export const appCommands = [
  {
    id: 'app.settings',
    titleKey: 'commands.app.settings',
    keys: ['$mod+Comma'],
    menu: { place: 'file', group: 8, order: 0 },
    owner: 'app',
  },
  {
    id: 'app.person',
    titleKey: 'commands.app.person',
    menu: { place: 'file', group: 8, order: 1 },
    owner: 'app',
  },
  {
    id: 'app.quit',
    titleKey: 'commands.app.quit',
    keys: ['$mod+q'],
    menu: { place: 'file', group: 9, order: 0 },
    owner: 'main',
  },
  {
    id: 'app.shortcuts',
    titleKey: 'commands.app.shortcuts',
    keys: ['F1'],
    menu: { place: 'help', group: 0, order: 0 },
    owner: 'app',
  },
  {
    id: 'app.tour',
    titleKey: 'commands.app.tour',
    menu: { place: 'help', group: 0, order: 2 },
    owner: 'app',
  },
  {
    id: 'app.about',
    titleKey: 'commands.app.about',
    menu: { place: 'help', group: 1, order: 0 },
    owner: 'app',
  },
] as const satisfies readonly Command[]
