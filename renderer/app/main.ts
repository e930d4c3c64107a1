import './theme.css'
import './base.css'
import './forced-colors.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { bridgeKey } from '#renderer/bridge/bridge.ts'
import { useSettings } from '#renderer/bridge/settings.ts'
import { windowBridge } from '#renderer/bridge/window-bridge.ts'
import { readTexts } from '#shared/i18n/messages.ts'
import App from './App.vue'
import { makeI18n } from './i18n.ts'

const app = createApp(App)
app.use(createPinia())
app.provide(bridgeKey, windowBridge())
// The first frame already speaks the person's language in the person's colours.
const settings = useSettings()
await settings.load()
await readTexts(settings.locale)
app.use(makeI18n())
app.mount('#app')
