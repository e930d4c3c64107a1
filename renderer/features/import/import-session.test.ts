// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { TooltipProvider } from 'reka-ui'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { h } from 'vue'
import { fakeBridge } from '#renderer/testing/fake-bridge.ts'
import { mounting } from '#renderer/testing/with-app.ts'
import type { SourcePreview } from '#shared/contract/sources.ts'
import ImportDialog from './ImportDialog.vue'
import { targetOf, useImport } from './import-session.ts'

const preview = (path: string, parts: Partial<SourcePreview> = {}): SourcePreview => ({
  path,
  name: path.slice(1),
  size: 30,
  encoding: 'utf-8',
  format: 'text',
  sure: true,
  sample: '云泽市的报告',
  importedAs: null,
  earlier: null,
  fidelity: null,
  error: null,
  ...parts,
})

const previews: Record<string, Partial<SourcePreview>> = {
  '/known.txt': { importedAs: '旧报告' },
  '/picture.txt': { error: { code: 'file_binary', params: { name: 'picture.txt' } } },
  '/later.txt': { earlier: { documentId: 'D', title: '旧报告', by: 'path' } },
  '/same.txt': { earlier: { documentId: 'E', title: '年报', by: 'name' } },
  '/guess.txt': { encoding: 'gb18030', sure: false },
}

const bridgeOf = () =>
  fakeBridge({
    engine: {
      'sources.expand': ({ paths }) => ({ paths, passedOver: 0 }),
      'sources.preview': ({ path, encoding }) =>
        encoding ? preview(path, { encoding, sure: true, sample: `读作 ${encoding}` }) : preview(path, previews[path]),
      'sources.import': () => ({ jobId: 'J' }),
      'batches.undo': () => ({ jobId: 'U' }),
      'documents.load': () => new Promise(() => undefined),
      'documents.list': () => [],
      'findings.check': () => ({ jobId: 'K' }),
    },
  })
let bridge = bridgeOf()
let wrapper: ReturnType<typeof mount>

beforeEach(() => {
  bridge = bridgeOf()
  wrapper = mount(
    { render: () => h(TooltipProvider, null, () => h(ImportDialog)) },
    {
      attachTo: document.body,
      global: mounting(bridge),
    },
  )
})
afterEach(() => wrapper.unmount())

test('offers only files that can be read and are new', async () => {
  const session = useImport()
  await session.begin(['/a.txt', '/known.txt', '/picture.txt', '/guess.txt'])
  await flushPromises()
  expect(session.ready.map(file => file.path)).toEqual(['/a.txt', '/guess.txt'])
  expect(document.body.textContent).toContain('导入 2 个文件')
  session.currentPath = '/known.txt'
  await flushPromises()
  expect(document.body.textContent).toContain('项目中已有：旧报告')
})

test('offers a file with an earlier state as a new version, tells what that could not do, and takes it back', async () => {
  const session = useImport()
  await session.begin(['/later.txt', '/same.txt'])
  await flushPromises()
  expect(session.files.map(targetOf)).toEqual(['new-version', 'new-document'])
  session.currentPath = '/same.txt'
  await flushPromises()
  const choices = document.querySelectorAll<HTMLElement>('[role=radio]')
  choices[0]?.click()
  await flushPromises()
  expect(session.files.map(targetOf)).toEqual(['new-version', 'new-version'])
  // Its document would be opened at last, and there is no editor here.
  void session.start()
  await flushPromises()
  expect(bridge.calls.find(call => call.name === 'sources.import')?.input).toEqual({
    files: [
      { path: '/later.txt', as: 'new-version' },
      { path: '/same.txt', as: 'new-version' },
    ],
  })
  const conflict = { kind: 'text' as const, blockId: 'b', base: '', current: '一十', incoming: '零五' }
  const report = {
    changes: 3,
    conflicts: [conflict],
    losses: [{ record: 'rejected' as const, outcome: 'removed' as const, exact: '名单' }],
  }
  const version = { path: '/later.txt', documentId: 'D', title: '旧报告', fidelity: [], batchId: 'B', report }
  bridge.tellEngine('jobs.finished', {
    jobId: 'J',
    outcome: { kind: 'import', result: { imported: [], versions: [version], known: [], failed: [], cancelled: false } },
  })
  await flushPromises()
  const told = document.body.textContent
  for (const text of [
    '1 份文档换成新版',
    '改动 3 处',
    '保留「一十」，新版作「零五」',
    '已否决：所指的「名单」新版没有了',
  ])
    expect(told).toContain(text)
  const back = [...document.querySelectorAll('button')].find(button => button.textContent?.includes('撤回新版'))
  back?.click()
  await flushPromises()
  bridge.tellEngine('jobs.finished', {
    jobId: 'U',
    outcome: { kind: 'undo', result: { batchId: 'R', restored: 3, documents: 1, conflicts: [] } },
  })
  await flushPromises()
  expect(bridge.calls.find(call => call.name === 'batches.undo')?.input).toEqual({ batchId: 'B' })
  expect(document.body.textContent).toContain('已撤回')
})

test('reads a file again in the encoding that the person names, and imports it so', async () => {
  const session = useImport()
  await session.begin(['/guess.txt'])
  await flushPromises()
  expect(document.body.textContent).toContain('编码是推测的')
  await session.override(session.files[0]!, { encoding: 'big5' })
  await flushPromises()
  expect(document.querySelector('pre')?.textContent).toBe('读作 big5')
  const imported = session.start()
  await flushPromises()
  expect(bridge.calls.find(call => call.name === 'sources.import')?.input).toEqual({
    files: [{ path: '/guess.txt', encoding: 'big5' }],
  })
  const failed = [{ path: '/guess.txt', code: 'encoding_wrong' as const, params: {} }]
  bridge.tellEngine('jobs.finished', {
    jobId: 'J',
    outcome: { kind: 'import', result: { imported: [], versions: [], known: [], failed, cancelled: false } },
  })
  await imported
  await flushPromises()
  expect(session.phase).toBe('done')
  expect(document.body.textContent).toContain('1 个文件没有导入')
})
