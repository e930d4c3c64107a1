import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import { makeI18n } from '#renderer/app/i18n.ts'
import { type Bridge, bridgeKey } from '#renderer/bridge/bridge.ts'

/** Stores over a bridge, without a window: call the store's `use…` afterwards. */
export function withStores(bridge: Bridge): void {
  const app = createApp({})
  const pinia = createPinia()
  app.provide(bridgeKey, bridge)
  app.use(pinia)
  setActivePinia(pinia)
}

/** What a component needs to be mounted: stores, texts and the bridge. */
export function mounting(bridge: Bridge) {
  const pinia = createPinia()
  setActivePinia(pinia)
  return { plugins: [pinia, makeI18n()], provide: { [bridgeKey as symbol]: bridge } }
}
