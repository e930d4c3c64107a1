import type { MessageKey } from '#shared/i18n/messages.ts'
import { appCommands } from './app.ts'
import type { Command } from './command.ts'
import { editingCommands } from './editing.ts'
import { findingCommands } from './findings.ts'
import { historyCommands } from './history.ts'
import { outlineCommands } from './outline.ts'
import { projectCommands } from './project.ts'
import { roundCommands } from './rounds.ts'
import { searchCommands } from './search.ts'
import { textViewCommands } from './text-views.ts'
import { viewCommands } from './view.ts'

const declared = [
  ...projectCommands,
  ...editingCommands,
  ...searchCommands,
  ...findingCommands,
  ...outlineCommands,
  ...roundCommands,
  ...historyCommands,
  ...textViewCommands,
  ...viewCommands,
  ...appCommands,
] as const
type Declared = (typeof declared)[number]

export type CommandId = Declared['id']
/** The commands that one owner handles; its handlers are a record over this type, so that none can be forgotten. */
export type CommandIdOf<Owner extends Command['owner']> = Extract<Declared, { owner: Owner }>['id']
export type DeclaredCommand = Command & { id: CommandId; titleKey: MessageKey }

/** Every command of the application, in the order lists show them. */
export const commands: readonly DeclaredCommand[] = declared
const byId = new Map<string, DeclaredCommand>(commands.map(command => [command.id, command]))

/** The command of an id, which may come from outside (a menu event); undefined when there is none. */
export function commandOf(id: string): DeclaredCommand | undefined {
  return byId.get(id)
}
