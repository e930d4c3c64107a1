import type { Command } from './command.ts'

/** The project, its sources and what comes out of it. */
export const projectCommands = [
  {
    id: 'project.new',
    titleKey: 'commands.project.new',
    keys: ['$mod+n'],
    menu: { place: 'file', group: 0, order: 0 },
    owner: 'app',
  },
  {
    id: 'window.new',
    titleKey: 'commands.window.new',
    keys: ['$mod+Shift+n'],
    menu: { place: 'file', group: 0, order: 0.5 },
    owner: 'main',
  },
  {
    id: 'project.open',
    titleKey: 'commands.project.open',
    keys: ['$mod+o'],
    menu: { place: 'file', group: 0, order: 1 },
    owner: 'app',
  },
  {
    id: 'project.openInNewWindow',
    titleKey: 'commands.project.openInNewWindow',
    menu: { place: 'file', group: 0, order: 1.5 },
    owner: 'main',
  },
  {
    id: 'project.openSample',
    titleKey: 'commands.project.openSample',
    menu: { place: 'file', group: 0, order: 2 },
    owner: 'app',
  },
  {
    id: 'project.close',
    titleKey: 'commands.project.close',
    when: context => context.projectOpen,
    menu: { place: 'file', group: 0, order: 3 },
    owner: 'app',
  },
  {
    id: 'project.pack',
    titleKey: 'commands.project.pack',
    when: context => context.projectOpen,
    menu: { place: 'file', group: 0, order: 4 },
    owner: 'app',
  },
  {
    id: 'project.unpack',
    titleKey: 'commands.project.unpack',
    menu: { place: 'file', group: 0, order: 5 },
    owner: 'app',
  },
  {
    id: 'sources.importFiles',
    titleKey: 'commands.sources.importFiles',
    keys: ['$mod+Shift+o'],
    when: context => context.projectWritable,
    menu: { place: 'file', group: 1, order: 0 },
    owner: 'app',
  },
  {
    id: 'sources.importFolder',
    titleKey: 'commands.sources.importFolder',
    when: context => context.projectWritable,
    menu: { place: 'file', group: 1, order: 1 },
    owner: 'app',
  },
  {
    id: 'documents.save',
    titleKey: 'commands.documents.save',
    keys: ['$mod+s'],
    when: context => context.documentOpen,
    menu: { place: 'file', group: 2, order: 0 },
    owner: 'editor',
  },
  {
    id: 'editions.export',
    titleKey: 'commands.editions.export',
    keys: ['$mod+e'],
    when: context => context.projectOpen,
    menu: { place: 'file', group: 2, order: 1 },
    owner: 'app',
  },
] as const satisfies readonly Command[]
