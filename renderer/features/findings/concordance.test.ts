// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { useBatches } from '#renderer/bridge/batches.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import type { DocumentEditor } from '#renderer/editor/document-editor.ts'
import { EditorDouble } from '#renderer/testing/editor-double.ts'
import { type FakeBridge, fakeBridge } from '#renderer/testing/fake-bridge.ts'
import { viewOf } from '#renderer/testing/finding-view.ts'
import { withStores } from '#renderer/testing/with-app.ts'
import type { LoadedDocument } from '#shared/contract/documents.ts'
import { useConcordance } from './concordance.ts'
import { useDecision } from './decision.ts'

let editor: EditorDouble
let bridge: FakeBridge
let ids: string[]
const finish = (decided: number): void => {
  const result = { batchId: 'B', decided, documents: 1, changedSince: [], unchanged: [], cancelled: false }
  bridge.tellEngine('jobs.finished', { jobId: 'J', outcome: { kind: 'decide', result } })
}

beforeEach(async () => {
  ids = ['a', 'b', 'c']
  const placeOf = (id: string, position: number) => ({
    ...{ section: 'D', documentId: 'D', position, checkedAt: 1, status: 'open' as const },
    finding: viewOf(id).finding,
  })
  const first = viewOf('').finding
  bridge = fakeBridge({
    engine: {
      'reading.resume': () => null,
      'documents.load': ({ documentId }) => ({ id: documentId, records: [] }) as unknown as LoadedDocument,
      'findings.list': () => ({ revision: 1, serial: 0, entries: [] }),
      'concordance.places': () => ids.map(placeOf),
      'concordance.counts': () => ({
        total: ids.length,
        sections: ids.length ? [{ key: 'D', count: ids.length, first }] : [],
        documents: ids.length ? [{ documentId: 'D', count: ids.length, checkedAt: 1 }] : [],
      }),
      'concordance.decide': () => ({ jobId: 'J' }),
    },
  })
  withStores(bridge)
  editor = new EditorDouble()
  const document = useOpenDocument()
  document.attach(editor as unknown as DocumentEditor)
  await document.open('D')
  document.changed({ findings: true, selection: true })
})
/** Decides as the engine does, while the window knows of the text already. */
function settle(...decided: string[]): void {
  ids = ids.filter(id => !decided.includes(id))
  editor.views = editor.views.map(view => (decided.includes(view.id) ? { ...view, status: 'accepted' } : view))
  useOpenDocument().changed({ findings: true, selection: true })
  finish(decided.length)
}

it('takes its keys from when it is asked for, but not while it is being decided', async () => {
  const concordance = useConcordance()
  concordance.openAlike(viewOf('b', { data: { group: '**市' } }))
  expect(concordance.canDecide).toBe(true)
  concordance.accept()
  await flushPromises()
  expect(bridge.calls.filter(({ name }) => name === 'concordance.decide')).toHaveLength(1)
  expect(concordance.canDecide).toBe(false)
  settle('a', 'b', 'c')
  await flushPromises()
  expect(concordance.subject).toBeNull()
})

it('leads on to what is left, and does not leave a finding that waits', async () => {
  const concordance = useConcordance()
  for (const [current, next] of [
    ['b', 'c'],
    ['c', 'c'],
  ]) {
    editor.views = [viewOf('a'), viewOf('b'), viewOf('c')]
    ids = ['a', 'b']
    editor.currentId = current!
    concordance.openSafe()
    await flushPromises()
    concordance.accept()
    await flushPromises()
    settle('a', 'b')
    await flushPromises()
    expect(editor.currentId).toBe(next)
  }
})

it('stays where something else was listed while the first was decided', async () => {
  const concordance = useConcordance()
  concordance.openSafe()
  await flushPromises()
  concordance.accept()
  await flushPromises()
  concordance.openAlike(viewOf('c', { data: { group: '**县' } }))
  settle('a', 'b', 'c')
  await flushPromises()
  expect(concordance.subject).toMatchObject({ kind: 'alike', group: '**县' })
})

it('says why copies are not accepted together', () => {
  const concordance = useConcordance()
  concordance.openAlike(viewOf('a', { type: 'duplicate', data: { group: 'D' } }))
  concordance.accept()
  expect(useNotices().notices.map(({ key }) => key)).toEqual(['concordance.oneByOne'])
})

it('a decision on the card waits for a batch that is being made', async () => {
  const decision = useDecision()
  const batches = useBatches()
  let end = (): void => undefined
  const batch = batches.whileFrozen(
    () =>
      new Promise<void>(resolve => {
        end = resolve
      }),
  )
  await flushPromises()
  decision.accept()
  expect(editor.decided).toEqual([])
  end()
  await batch
  await vi.waitFor(() => expect(editor.decided).toEqual([['b']]))
})

it('is left by whoever goes to a finding that is not listed, in the text', async () => {
  const concordance = useConcordance()
  ids = ['a', 'b']
  const goTo = async (id: string): Promise<boolean> => {
    editor.currentId = id
    useOpenDocument().changed({ findings: true, selection: true })
    await flushPromises()
    return concordance.subject !== null
  }
  concordance.openSafe()
  await flushPromises()
  expect(await goTo('c'), 'while the focus is in the list').toBe(true)
  editor.hasFocus = true
  expect(await goTo('a'), 'one that is listed').toBe(true)
  expect(await goTo('c')).toBe(false)
})
