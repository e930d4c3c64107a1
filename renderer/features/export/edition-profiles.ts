import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import type { EditionProfile } from '#shared/domain/edition-profile.ts'
import { isShipped, shippedProfiles } from '#shared/editions/shipped-profiles.ts'

/** The profiles that can be chosen, and the rules as they are chosen now: a changed rule is used without being stored. */
export const useEditionProfiles = defineStore('editionProfiles', () => {
  const bridge = useBridge()
  const notices = useNotices()
  const all = shallowRef<readonly EditionProfile[]>([shippedProfiles.clean])
  const rules = ref<EditionProfile>(structuredClone(shippedProfiles.clean))

  const chosen = computed(() => all.value.find(({ id }) => id === rules.value.id) ?? shippedProfiles.clean)
  const isChanged = computed(() => JSON.stringify(chosen.value) !== JSON.stringify(rules.value))

  function choose(profileId: string): void {
    const profile = all.value.find(({ id }) => id === profileId)
    if (profile) rules.value = structuredClone(profile)
  }

  /** Reads the profiles of the project anew. Rules that were changed stay as long as their profile is there. */
  async function refresh(): Promise<void> {
    all.value = await bridge.engine('profiles.list', {})
    if (!all.value.some(({ id }) => id === rules.value.id)) choose('clean')
  }

  const reported = (work: () => Promise<void>) => work().catch(notices.report)

  /** Stores the rules, under a name as a new profile. */
  const save = (name?: string) =>
    reported(async () => {
      // A profile that comes with the application is never replaced: the engine gives a copy an id of its own.
      const profile = name === undefined ? { ...rules.value } : { ...rules.value, id: 'clean', name }
      const saved = await bridge.engine('profiles.save', { profile })
      await refresh()
      choose(saved.id)
    })

  const remove = () =>
    reported(async () => {
      await bridge.engine('profiles.remove', { profileId: rules.value.id })
      await refresh()
    })

  const readFile = () =>
    reported(async () => {
      const path = await bridge.app('dialogs.readProfile', {})
      if (path === null) return
      const saved = await bridge.engine('profiles.read', { path })
      await refresh()
      choose(saved.id)
    })

  const writeFile = () =>
    reported(async () => {
      const path = await bridge.app('dialogs.writeProfile', { name: chosen.value.name })
      if (path !== null) await bridge.engine('profiles.write', { profileId: chosen.value.id, path })
    })

  return {
    all,
    rules,
    isChanged,
    isOwn: computed(() => !isShipped(rules.value.id)),
    choose,
    refresh,
    reset: () => choose(rules.value.id),
    save,
    remove,
    readFile,
    writeFile,
  }
})
