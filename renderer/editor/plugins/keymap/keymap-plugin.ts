import { baseKeymap, chainCommands } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { keydownHandler } from 'prosemirror-keymap'
import { type Command, Plugin } from 'prosemirror-state'
import { backspaceAtSectionStart, deleteAtSectionEnd } from '../sections/edge-commands.ts'
import { insertLineBreak, splitTextBlock } from './split-block.ts'

const backspace = chainCommands(backspaceAtSectionStart, baseKeymap.Backspace!)
const forwardDelete = chainCommands(deleteAtSectionEnd, baseKeymap.Delete!)

const bindings: Record<string, Command> = {
  ...baseKeymap,
  Enter: splitTextBlock,
  'Shift-Enter': insertLineBreak,
  Backspace: backspace,
  'Mod-Backspace': backspace,
  'Shift-Backspace': backspace,
  Delete: forwardDelete,
  'Mod-Delete': forwardDelete,
}

/** The keys that the editor owns. While an input method composes, every key is the input method's. */
export function editorKeys(undoOutside: (direction: 'undo' | 'redo') => boolean): Plugin {
  const outside =
    (direction: 'undo' | 'redo', inside: Command): Command =>
    (...args) =>
      undoOutside(direction) || inside(...args)
  const handle = keydownHandler({
    ...bindings,
    'Mod-z': outside('undo', undo),
    'Mod-y': outside('redo', redo),
    'Mod-Shift-z': outside('redo', redo),
  })
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => !event.isComposing && event.keyCode !== 229 && handle(view, event),
    },
  })
}
