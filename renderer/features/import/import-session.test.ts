// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { TooltipProvider } from 'reka-ui'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { h } from 'vue'
import { fakeBridge } from '#renderer/testing/fake-bridge.ts'
import { mounting } from '#renderer/testing/with-app.ts'
import type { SourcePreview } from '#shared/contract/sources.ts'
import ImportDialog from './ImportDialog.vue'
import { useImport } from './import-session.ts'

const preview = (path: string, parts: Partial<SourcePreview> = {}): SourcePreview => ({
  path,
  name: path.slice(1),
  size: 30,
  encoding: 'utf-8',
  format: 'text',
  sure: true,
  sample: '云泽市的报告',
  importedAs: null,
  fidelity: null,
  error: null,
  ...parts,
})

const previews: Record<string, Partial<SourcePreview>> = {
  '/known.txt': { importedAs: '旧报告' },
  '/picture.txt': { error: { code: 'file_binary', params: { name: 'picture.txt' } } },
  '/guess.txt': { encoding: 'gb18030', sure: false },
}

const bridgeOf = () =>
  fakeBridge({
    engine: {
      'sources.expand': ({ paths }) => ({ paths, passedOver: 0 }),
      'sources.preview': ({ path, encoding }) =>
        encoding ? preview(path, { encoding, sure: true, sample: `读作 ${encoding}` }) : preview(path, previews[path]),
      'sources.import': () => ({ jobId: 'J' }),
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
    outcome: { kind: 'import', result: { imported: [], known: [], failed, cancelled: false } },
  })
  await imported
  await flushPromises()
  expect(session.phase).toBe('done')
  expect(document.body.textContent).toContain('1 个文件没有导入')
})
