import { keyLabel } from '#shared/commands/keys.ts'
import { type CommandId, commandOf } from '#shared/commands/registry.ts'

/** A command's first key as this platform writes it; empty when it has none. */
export function keysOf(id: CommandId, platform: string | undefined): string {
  const key = commandOf(id)?.keys?.[0]
  return key ? keyLabel(key, platform === 'darwin') : ''
}
