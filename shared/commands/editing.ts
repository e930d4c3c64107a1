import type { Command } from './command.ts'

/** Changing the open text and saying things about it. */
export const editingCommands = [
  {
    id: 'edit.undo',
    titleKey: 'commands.edit.undo',
    keys: ['$mod+z'],
    when: context => context.projectWritable && context.canUndo,
    menu: { place: 'edit', group: 0, order: 0 },
    owner: 'editor',
  },
  {
    id: 'edit.redo',
    titleKey: 'commands.edit.redo',
    keys: ['$mod+Shift+z', '$mod+y'],
    when: context => context.projectWritable && context.canRedo,
    menu: { place: 'edit', group: 0, order: 1 },
    owner: 'editor',
  },
  {
    id: 'mark.ocr',
    titleKey: 'commands.mark.ocr',
    keys: ['$mod+Digit1'],
    when: context => context.projectWritable && context.selection,
    menu: { place: 'mark', group: 1, order: 0 },
    owner: 'editor',
  },
  {
    id: 'mark.mask',
    titleKey: 'commands.mark.mask',
    keys: ['$mod+Digit2'],
    when: context => context.projectWritable && context.selection,
    menu: { place: 'mark', group: 1, order: 1 },
    owner: 'editor',
  },
  {
    id: 'mark.duplicate',
    titleKey: 'commands.mark.duplicate',
    keys: ['$mod+Digit3'],
    when: context => context.projectWritable && context.selection,
    menu: { place: 'mark', group: 1, order: 2 },
    owner: 'editor',
  },
  {
    id: 'mark.comment',
    titleKey: 'commands.mark.comment',
    keys: ['$mod+Digit4'],
    when: context => context.projectWritable && context.selection,
    menu: { place: 'mark', group: 1, order: 3 },
    owner: 'editor',
  },
  {
    id: 'mark.tag',
    titleKey: 'commands.mark.tag',
    keys: ['$mod+Digit5'],
    when: context => context.projectWritable && context.selection,
    menu: { place: 'mark', group: 1, order: 4 },
    owner: 'editor',
  },
  {
    id: 'mark.tagSection',
    titleKey: 'commands.mark.tagSection',
    keys: ['$mod+Digit6'],
    when: context => context.projectWritable && context.headingCurrent,
    menu: { place: 'mark', group: 1, order: 5 },
    owner: 'editor',
  },
] as const satisfies readonly Command[]
