import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { AppInfo, Settings } from '#shared/contract/app.ts'
import { useBridge } from './bridge.ts'

const darkQuery = '(prefers-color-scheme: dark)'

/** The app's settings as main keeps them, and what "system" stands for now. */
export const useSettings = defineStore('settings', () => {
  const bridge = useBridge()
  const info = shallowRef<AppInfo | null>(null)
  const settings = ref<Settings>({
    locale: 'system',
    theme: 'system',
    person: '',
    textSize: 17,
    panes: { documents: 260, findings: 380 },
    layout: { left: 'documents', right: 'findings', hidden: [] },
  })
  const media = window.matchMedia(darkQuery)
  const systemDark = ref(media.matches)
  media.addEventListener('change', event => {
    systemDark.value = event.matches
  })
  bridge.onApp('settings.changed', changed => {
    settings.value = changed.settings
  })

  async function load(): Promise<void> {
    info.value = await bridge.app('app.info', {})
    settings.value = info.value.settings
  }

  async function change(patch: Partial<Settings>): Promise<void> {
    settings.value = { ...settings.value, ...patch }
    settings.value = await bridge.app('settings.change', patch)
  }

  return {
    info,
    settings,
    locale: computed(() =>
      settings.value.locale === 'system' ? (info.value?.systemLocale ?? 'zh-CN') : settings.value.locale,
    ),
    theme: computed(() => {
      if (settings.value.theme !== 'system') return settings.value.theme
      return systemDark.value ? 'dark' : 'light'
    }),
    load,
    change,
  }
})
