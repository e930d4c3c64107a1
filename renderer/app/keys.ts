import { tinykeys } from 'tinykeys'
import { type CommandId, commands } from '#shared/commands/registry.ts'

const fieldSelector = 'input, textarea, select'
/** Undo and redo belong to the field that is being typed in. */
const fieldCommands = new Set<CommandId>(['edit.undo', 'edit.redo'])

/** Whether a key is none of ours: an input method is at work, or somebody has handled it. */
const isTaken = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229 || event.defaultPrevented

/** Inside a dialog the keys are the dialog's. */
const isInDialog = (event: KeyboardEvent) =>
  event.target instanceof Element &&
  event.target.closest('[role="dialog"], [role="menu"], [role="listbox"][data-state]') !== null

/** Binds every key of the registry to `run`, which tells whether the command could be done. Returns what unbinds them. */
export function bindKeys(target: Window, run: (id: CommandId) => boolean): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {}
  for (const command of commands) {
    for (const key of command.keys ?? []) {
      bindings[key] = event => {
        const inField = event.target instanceof Element && event.target.matches(fieldSelector)
        if (inField && fieldCommands.has(command.id)) return
        if (run(command.id)) event.preventDefault()
      }
    }
  }
  return tinykeys(target, bindings, { ignore: event => isTaken(event) || isInDialog(event) })
}
