// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { fakeBridge } from '#renderer/testing/fake-bridge.ts'
import { withStores } from '#renderer/testing/with-app.ts'
import { usePassages } from './passages.ts'
import { useTagsPane } from './tags-pane.ts'

test('the passages of a tag that was chosen before anybody asked for them are read', async () => {
  const passage = { recordId: 'r1', documentId: 'd1', excerpt: '修渠九里', tagId: 't1' }
  const bridge = fakeBridge({ engine: { 'tags.list': () => [], 'tags.passages': () => [passage] as never } })
  withStores(bridge)
  useTagsPane().currentId = 't1'
  const passages = usePassages()
  expect(passages.isRead).toBe(false)
  await flushPromises()
  expect(passages.all).toEqual([passage])
  expect(passages.isRead).toBe(true)
})
