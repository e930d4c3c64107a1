// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { useWindowCommands } from '#renderer/bridge/window-commands.ts'
import { fakeBridge } from '#renderer/testing/fake-bridge.ts'
import { withStores } from '#renderer/testing/with-app.ts'
import { commandOf } from '#shared/commands/registry.ts'
import { translate } from '#shared/i18n/index.ts'
import { tourSteps } from './steps.ts'
import { useTour } from './tour.ts'

let ran: string[] = []
beforeEach(() => {
  ran = []
  withStores(fakeBridge({}))
  useWindowCommands().provide(id => {
    ran.push(id)
    return true
  })
})

test('goes through its steps, brings each place to light, and ends', () => {
  const tour = useTour()
  tour.start()
  for (const _ of tourSteps.slice(1)) tour.next()
  expect(tour.isLast).toBe(true)
  expect(ran).toEqual(['focus.documents', 'focus.findings', 'findings.next'])
  tour.next()
  expect(tour.step).toBeNull()
})

test('goes back, and can be left and begun anew at any time', () => {
  const tour = useTour()
  tour.start()
  tour.back()
  expect(tour.at).toBe(0)
  tour.next()
  tour.end()
  expect(tour.step).toBeNull()
  tour.start()
  expect(tour.step?.id).toBe('documents')
})

test('every key that a step tells is a command’s, in every language', () => {
  for (const step of tourSteps) {
    const params = Object.fromEntries(Object.keys(step.keys).map(name => [name, `<${name}>`]))
    for (const id of Object.values(step.keys)) expect(commandOf(id), id).toBeDefined()
    for (const locale of ['zh-CN', 'en'] as const) {
      const text = translate(locale, `tour.step.${step.id}.text`, params)
      for (const name of Object.values(params)) expect(text).toContain(name)
    }
  }
})
