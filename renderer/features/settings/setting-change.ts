import { computed, type WritableComputedRef } from 'vue'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useSettings } from '#renderer/bridge/settings.ts'
import type { Settings } from '#shared/contract/settings.ts'

/** Changes settings from a form; a failure is told as a notice. */
export function useSettingChange() {
  const store = useSettings()
  const notices = useNotices()
  const change = (patch: Partial<Settings>): void => void store.change(patch).catch(notices.report)
  return {
    change,
    /** A setting as a form's model. */
    model: <Name extends keyof Settings>(name: Name): WritableComputedRef<Settings[Name]> =>
      computed({
        get: () => store.settings[name],
        set: value => change({ [name]: value }),
      }),
  }
}
