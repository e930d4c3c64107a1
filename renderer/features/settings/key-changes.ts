import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useSettings } from '#renderer/bridge/settings.ts'
import {
  type KeyChoices,
  keysOf,
  ownerOf,
  type Settlement,
  withDeclaredKeys,
  withKeys,
  withNewKey,
} from '#shared/commands/bindings.ts'
import { type KeyPress, keyOfPress } from '#shared/commands/key-press.ts'
import { type KeyProblem, keyProblem } from '#shared/commands/key-rules.ts'
import { type CommandId, commandOf, type DeclaredCommand } from '#shared/commands/registry.ts'

/** A command that waits for a key; `old` is the one to be replaced, null to add one. */
interface Recording {
  id: CommandId
  old: string | null
}
/** What is wrong with the key that was pressed: a rule forbids it, or another command has it. */
export interface Refusal {
  key: string
  problem: KeyProblem | null
  owner: DeclaredCommand | null
}

/** Giving commands other keys: one at a time waits for a press, which is tried and kept, or refused with a reason. */
export const useKeyChanges = defineStore('keyChanges', () => {
  const settings = useSettings()
  const notices = useNotices()
  const recording = shallowRef<Recording | null>(null)
  const refusal = ref<Refusal | null>(null)
  const choices = computed<KeyChoices>(() => settings.settings.shortcuts)
  const isMac = computed(() => settings.info?.platform === 'darwin')

  function keep(next: KeyChoices): void {
    recording.value = null
    refusal.value = null
    const shortcuts = Object.fromEntries(Object.entries(next).map(([id, keys]) => [id, [...keys]]))
    void settings.change({ shortcuts }).catch(notices.report)
  }

  function tryKey({ id, old }: Recording, key: string): void {
    const problem = keyProblem(key)
    const owner = problem ? null : (ownerOf(key, choices.value, id) ?? null)
    if (problem || owner) refusal.value = { key, problem, owner }
    else keep(withNewKey(choices.value, { id, old, key }))
  }

  return {
    recording,
    refusal,
    isMac,
    /** Commands whose keys are not the declared ones. */
    changedIds: computed(() => Object.keys(choices.value).filter(id => commandOf(id))),
    keysOf: (id: CommandId) => keysOf(id, choices.value),
    begin(id: CommandId, old: string | null): void {
      recording.value = { id, old }
      refusal.value = null
    },
    cancel(): void {
      recording.value = null
      refusal.value = null
    },
    /** A press while a command waits. One that an input method has is refused, modifiers alone are waited on. */
    press(press: KeyPress, isInputMethods: boolean): void {
      const waiting = recording.value
      const key = keyOfPress(press, isMac.value)
      if (!waiting || /^(Control|Shift|Alt|Meta|AltGraph)$/.test(press.key)) return
      if (isInputMethods) refusal.value = { key: key || press.code, problem: 'inputMethod', owner: null }
      else if (key === '') refusal.value = { key: press.key, problem: 'types', owner: null }
      else tryKey(waiting, key)
    },
    /** Takes the key from the command that has it. */
    settle(settlement: Settlement): void {
      const [waiting, refused] = [recording.value, refusal.value]
      if (waiting && refused?.owner) keep(withNewKey(choices.value, { ...waiting, key: refused.key }, settlement))
    },
    remove(id: CommandId, key: string): void {
      keep(
        withKeys(
          choices.value,
          id,
          keysOf(id, choices.value).filter(other => other !== key),
        ),
      )
    },
    reset: (id: CommandId) => keep(withDeclaredKeys(choices.value, id)),
    resetAll: () => keep({}),
  }
})
