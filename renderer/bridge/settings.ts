import { defineStore } from 'pinia'
import { computed, type Ref, ref, shallowRef } from 'vue'
import type { AppInfo } from '#shared/contract/app.ts'
import { defaultSettings, type Settings, type ShownTheme } from '#shared/contract/settings.ts'
import { useBridge } from './bridge.ts'

/** Whether a media query holds, kept up to date. */
function useMedia(query: string): Ref<boolean> {
  const media = window.matchMedia(query)
  const matches = ref(media.matches)
  media.addEventListener('change', event => {
    matches.value = event.matches
  })
  return matches
}

/** The app's settings as main keeps them, and what "system" stands for now. */
export const useSettings = defineStore('settings', () => {
  const bridge = useBridge()
  const info = shallowRef<AppInfo | null>(null)
  const settings = ref<Settings>(defaultSettings(''))
  const wantsDark = useMedia('(prefers-color-scheme: dark)')
  const wantsContrast = useMedia('(prefers-contrast: more)')
  /** Changes that main has not answered yet: what it tells meanwhile does not have them. */
  const unanswered = new Set<Partial<Settings>>()
  function take(stored: Settings): void {
    settings.value = Object.assign({}, stored, ...unanswered) as Settings
  }
  bridge.onApp('settings.changed', changed => take(changed.settings))

  async function load(): Promise<void> {
    info.value = await bridge.app('app.info', {})
    settings.value = info.value.settings
  }

  async function change(patch: Partial<Settings>): Promise<void> {
    settings.value = { ...settings.value, ...patch }
    unanswered.add(patch)
    const stored = await bridge.app('settings.change', patch).finally(() => unanswered.delete(patch))
    take(stored)
  }

  return {
    info,
    settings,
    locale: computed(() =>
      settings.value.locale === 'system' ? (info.value?.systemLocale ?? 'zh-CN') : settings.value.locale,
    ),
    theme: computed((): ShownTheme => {
      if (settings.value.theme !== 'system') return settings.value.theme
      const scheme = wantsDark.value ? 'dark' : 'light'
      return wantsContrast.value ? `contrast-${scheme}` : scheme
    }),
    load,
    change,
  }
})
