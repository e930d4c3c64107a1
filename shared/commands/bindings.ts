import { keyProblem } from './key-rules.ts'
import { type CommandId, commandOf, commands, type DeclaredCommand } from './registry.ts'

/** The keys that a person has given to commands, by id; a command that is not there has those it is declared with. */
export type KeyChoices = Readonly<Record<string, readonly string[]>>

/** The keys that run a command, the first of which is shown. */
export function keysOf(id: CommandId, choices: KeyChoices): readonly string[] {
  return choices[id] ?? commandOf(id)?.keys ?? []
}

/** Every key that runs a command. Of two commands with one key, which only a hand-written file can have, the first has it. */
export function bindingsOf(choices: KeyChoices): ReadonlyMap<string, CommandId> {
  const bindings = new Map<string, CommandId>()
  for (const { id } of commands) {
    for (const key of keysOf(id, choices)) {
      if (!bindings.has(key) && keyProblem(key) !== 'types') bindings.set(key, id)
    }
  }
  return bindings
}

/** The other command that has a key. */
export function ownerOf(key: string, choices: KeyChoices, except: CommandId): DeclaredCommand | undefined {
  return commands.find(({ id }) => id !== except && keysOf(id, choices).includes(key))
}

/** The choices with other keys for a command; none is kept where these are the declared ones. */
export function withKeys(choices: KeyChoices, id: CommandId, keys: readonly string[]): KeyChoices {
  const { [id]: _, ...others } = choices
  const declared = commandOf(id)?.keys ?? []
  const isDeclared = declared.length === keys.length && declared.every((key, index) => key === keys[index])
  return isDeclared ? others : { ...others, [id]: keys }
}

/** What becomes of the command that had the key: it goes without, or gets the key that was given up for it. */
export type Settlement = 'clear' | 'swap'

/** The choices after a command's key has been replaced; whoever had the new key is settled with. */
export function withNewKey(
  choices: KeyChoices,
  change: { id: CommandId; old: string | null; key: string },
  settlement: Settlement = 'clear',
): KeyChoices {
  const { id, old, key } = change
  const own = keysOf(id, choices).filter(other => other !== key)
  const at = old === null ? -1 : own.indexOf(old)
  const mine = at < 0 ? [...own, key] : own.with(at, key)
  const owner = ownerOf(key, choices, id)
  if (!owner) return withKeys(choices, id, mine)
  const theirs = keysOf(owner.id, choices)
  const left =
    settlement === 'swap' && old !== null
      ? theirs.map(other => (other === key ? old : other))
      : theirs.filter(other => other !== key)
  return withKeys(withKeys(choices, owner.id, left), id, mine)
}

/** The choices with a command back at its declared keys, which are taken from whoever has them now. */
export function withDeclaredKeys(choices: KeyChoices, id: CommandId): KeyChoices {
  const declared = commandOf(id)?.keys ?? []
  const freed = declared.reduce<KeyChoices>((result, key) => {
    const owner = ownerOf(key, result, id)
    return owner
      ? withKeys(
          result,
          owner.id,
          keysOf(owner.id, result).filter(other => other !== key),
        )
      : result
  }, choices)
  return withKeys(freed, id, declared)
}
