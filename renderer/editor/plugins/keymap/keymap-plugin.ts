import { baseKeymap, chainCommands } from 'prosemirror-commands'
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

const handle = keydownHandler(bindings)

/**
 * The keys that the editor owns. While an input method composes, every key is the input method's. Undo and redo are
 * commands, whose keys a person chooses: the browser's own must never undo beside them.
 */
export const editorKeys = (): Plugin =>
  new Plugin({
    props: {
      handleKeyDown: (view, event) => !event.isComposing && event.keyCode !== 229 && handle(view, event),
      handleDOMEvents: {
        beforeinput: (_view, event) => {
          if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false
          event.preventDefault()
          return true
        },
      },
    },
  })
