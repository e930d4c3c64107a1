import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { useJobs } from '#renderer/bridge/jobs.ts'
import { useProject } from '#renderer/bridge/project.ts'
import { type FakeBridge, fakeBridge } from '#renderer/testing/fake-bridge.ts'
import { withStores } from '#renderer/testing/with-app.ts'
import type { EditionPreview, EditionSummary } from '#shared/contract/editions.ts'
import { shippedProfiles } from '#shared/editions/shipped-profiles.ts'
import { useExport } from './export-session.ts'

/** Answers what would be written when the test says so. */
let answer: (preview: EditionPreview) => void
let folder: string | null
let bridge: FakeBridge
const writes = () => bridge.calls.filter(({ name }) => name === 'editions.export')
const previewOf = (exists: boolean): EditionPreview => ({
  editions: [{ documentId: 'D', title: '年报', fileName: '年报.txt', exists } as EditionSummary],
  leaks: [],
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  folder = '/out'
  bridge = fakeBridge({
    app: { 'dialogs.exportFolder': () => folder },
    engine: {
      'profiles.list': () => [shippedProfiles.clean],
      'editions.sample': () => ({}) as never,
      'editions.preview': () =>
        new Promise<EditionPreview>(resolve => {
          answer = resolve
        }),
      'editions.export': () => ({ jobId: 'J' }),
    },
  })
  withStores(bridge)
  useProject().documents = [{ id: 'D', title: '年报' }] as never
  return () => void vi.useRealTimers()
})

async function begun() {
  const session = useExport()
  await Promise.race([session.begin(), flushPromises()])
  await look()
  answer(previewOf(false))
  await flushPromises()
  return session
}
/** Lets a look at the folder begin. */
async function look(): Promise<void> {
  await flushPromises()
  await vi.advanceTimersByTimeAsync(250)
  await flushPromises()
}

it('asks for the folder, waits until it has been looked at, and writes', async () => {
  const session = await begun()
  expect(session.canStart).toBe(true)
  void session.start()
  await look()
  expect(session.isWaiting).toBe(true)
  expect(writes()).toEqual([])
  answer(previewOf(false))
  await flushPromises()
  expect(session.isWaiting).toBe(false)
  expect(writes()).toMatchObject([{ input: { directory: '/out', overwrite: false } }])
})

it('a press while another folder is looked at waits, and writes once', async () => {
  const session = await begun()
  await session.chooseDirectory()
  void session.start()
  void session.start()
  await look()
  expect(writes()).toEqual([])
  answer(previewOf(false))
  await flushPromises()
  expect(writes()).toHaveLength(1)
})

it('replaces no file that nobody has let go', async () => {
  const session = await begun()
  void session.start()
  await look()
  answer(previewOf(true))
  await flushPromises()
  expect(writes()).toEqual([])
  expect(session.canStart).toBe(false)
  session.mayOverwrite = true
  expect(session.canStart).toBe(true)
  void session.start()
  await flushPromises()
  expect(writes()).toMatchObject([{ input: { overwrite: true } }])
})

it('writes nothing without a folder, or after the dialog was left', async () => {
  const session = await begun()
  folder = null
  await session.start()
  expect(writes()).toEqual([])
  folder = '/out'
  void session.start()
  await look()
  session.end()
  answer(previewOf(false))
  await flushPromises()
  expect(writes()).toEqual([])
  expect(useJobs().progressOf('J')).toBeNull()
})
