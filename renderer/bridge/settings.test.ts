// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { fakeBridge } from '#renderer/testing/fake-bridge.ts'
import { withStores } from '#renderer/testing/with-app.ts'
import { defaultSettings, type Settings } from '#shared/contract/settings.ts'
import { useSettings } from './settings.ts'

it('keeps a change that main has not answered yet, whatever the answers to others say', async () => {
  let stored = defaultSettings('')
  const answers: (() => void)[] = []
  const bridge = fakeBridge({
    app: {
      'settings.change': patch =>
        new Promise<Settings>(done => {
          answers.push(() => {
            stored = { ...stored, ...(patch as Partial<Settings>) }
            done(stored)
          })
        }),
    },
  })
  withStores(bridge)
  const settings = useSettings()
  const first = settings.change({ recentCommands: ['edit.undo'] })
  const second = settings.change({ zoom: 120 })
  answers[0]?.()
  await first
  bridge.tellApp('settings.changed', { settings: stored })
  expect(settings.settings).toMatchObject({ recentCommands: ['edit.undo'], zoom: 120 })
  answers[1]?.()
  await second
  bridge.tellApp('settings.changed', { settings: { ...stored, zoom: 100 } })
  expect(settings.settings.zoom).toBe(100)
})
