import { keyOfPress } from '#shared/commands/key-press.ts'
import type { CommandId } from '#shared/commands/registry.ts'

const fieldSelector = 'input, textarea, select'
/** Undo and redo belong to the field that is being typed in. */
const fieldCommands = new Set<CommandId>(['edit.undo', 'edit.redo'])

/** Whether an input method is at work, whose every key is. */
const isInputMethods = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229

/**
 * Whether somebody has done something with a key. In the text that tells nothing: ProseMirror prevents Enter with any
 * modifier, undo and more, does nothing with them, and no command may have a key that the text itself needs (`keyProblem`).
 */
const isHandled = (event: KeyboardEvent) =>
  event.defaultPrevented && !(event.target instanceof Element && event.target.closest('.ProseMirror'))

/** Inside a dialog the keys are the dialog's. */
const isInDialog = (event: KeyboardEvent) =>
  event.target instanceof Element &&
  event.target.closest('[role="dialog"], [role="menu"], [role="listbox"][data-state]') !== null

/** What keys run, asked for at each press, since a person can change it. */
export interface KeyMap {
  isMac(): boolean
  bindings(): ReadonlyMap<string, CommandId>
  /** Runs a command, if it can be done now. */
  run(id: CommandId): void
}

/** Runs commands by their keys. Returns what takes the listener away again. */
export function bindKeys(target: Window, map: KeyMap): () => void {
  const press = (event: KeyboardEvent): void => {
    if (isInputMethods(event)) return
    const id = map.bindings().get(keyOfPress(event, map.isMac()))
    if (!id || isHandled(event) || isInDialog(event)) return
    const inField = event.target instanceof Element && event.target.matches(fieldSelector)
    if (inField && fieldCommands.has(id)) return
    // A command that cannot be run now must not leave its key to the text: Control+Shift+Backspace would delete a word.
    event.preventDefault()
    map.run(id)
  }
  target.addEventListener('keydown', press)
  return () => target.removeEventListener('keydown', press)
}
