import type { Command } from './command.ts'

/** Walking through findings and deciding them. */
export const findingCommands = [
  {
    id: 'findings.next',
    titleKey: 'commands.findings.next',
    keys: ['F8', '$mod+BracketRight'],
    when: context => context.documentOpen,
    menu: { place: 'go', group: 0, order: 0 },
    owner: 'findings',
  },
  {
    id: 'findings.previous',
    titleKey: 'commands.findings.previous',
    keys: ['Shift+F8', '$mod+BracketLeft'],
    when: context => context.documentOpen,
    menu: { place: 'go', group: 0, order: 1 },
    owner: 'findings',
  },
  {
    id: 'findings.accept',
    titleKey: 'commands.findings.accept',
    keys: ['$mod+Enter'],
    when: context => context.projectWritable && context.findingOpen,
    menu: { place: 'mark', group: 0, order: 0 },
    owner: 'findings',
  },
  {
    id: 'findings.edit',
    titleKey: 'commands.findings.edit',
    keys: ['F2'],
    when: context => context.projectWritable && context.findingOpen,
    menu: { place: 'mark', group: 0, order: 1 },
    owner: 'findings',
  },
  {
    id: 'findings.reject',
    titleKey: 'commands.findings.reject',
    keys: ['$mod+Shift+Backspace'],
    when: context => context.projectWritable && context.findingOpen,
    menu: { place: 'mark', group: 0, order: 2 },
    owner: 'findings',
  },
  {
    id: 'findings.rejectInDocument',
    titleKey: 'commands.findings.rejectInDocument',
    when: context => context.projectWritable && context.findingOpen,
    menu: { place: 'mark', group: 0, order: 3 },
    owner: 'findings',
  },
  {
    id: 'findings.rejectInProject',
    titleKey: 'commands.findings.rejectInProject',
    when: context => context.projectWritable && context.findingOpen,
    menu: { place: 'mark', group: 0, order: 4 },
    owner: 'findings',
  },
  {
    id: 'findings.reopen',
    titleKey: 'commands.findings.reopen',
    when: context => context.projectWritable && context.findingDecided,
    menu: { place: 'mark', group: 0, order: 5 },
    owner: 'findings',
  },
  {
    id: 'findings.check',
    titleKey: 'commands.findings.check',
    keys: ['F7'],
    when: context => context.projectWritable,
    menu: { place: 'go', group: 2, order: 0 },
    owner: 'findings',
  },
] as const satisfies readonly Command[]
