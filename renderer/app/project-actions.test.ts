// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'
import type { DocumentEditor } from '#renderer/editor/document-editor.ts'
import { fakeBridge } from '#renderer/testing/fake-bridge.ts'
import { withStores } from '#renderer/testing/with-app.ts'
import type { DocumentSummary, LoadedDocument } from '#shared/contract/documents.ts'
import { AppError } from '#shared/domain/errors.ts'
import { useProjectActions } from './project-actions.ts'

async function openProject(flush: () => Promise<void>) {
  const wasLeaving: boolean[] = []
  const info = { path: '/云泽.zhubi', name: '云泽', readOnly: false, documentCount: 0 }
  withStores(
    fakeBridge({
      engine: {
        'project.enter': () => ({ info, documents: [], document: null, reading: null }),
        'project.close': () => {
          wasLeaving.push(useProjectActions().isLeaving)
          return null
        },
        'documents.list': () => [],
        'reading.resume': () => null,
      },
    }),
  )
  await useProject().open(info.path, '')
  useOpenDocument().attach({ flush } as unknown as DocumentEditor)
  return wasLeaving
}

it('takes no more typing from before the last save until the project is closed', async () => {
  const wasLeaving = await openProject(async () => {
    wasLeaving.push(useProjectActions().isLeaving)
  })
  await useProjectActions().close()
  expect(wasLeaving).toEqual([true, true])
  expect(useProject().info).toBeNull()
  expect(useProjectActions().isLeaving).toBe(false)
})

it('stays in a project that cannot be saved, and takes typing again', async () => {
  await openProject(() => Promise.reject(new AppError('disk_full')))
  await useProjectActions().close()
  expect(useProject().info).not.toBeNull()
  expect(useProjectActions().isLeaving).toBe(false)
})

/** The sample project as main and engine know it: whether its file is there, and how many documents are in it. */
function withSamples(exists: boolean, count: number) {
  const path = '/samples/样例.zhubi'
  const info = { path, name: '样例', readOnly: false, documentCount: count }
  const summaries = () => Array.from({ length: count }, (_, index) => ({ id: `d${index}` }) as DocumentSummary)
  const documentOf = (id: string) => ({ id }) as LoadedDocument
  const bridge = fakeBridge({
    app: { 'samples.prepare': () => ({ projectPath: path, files: ['/samples/云泽市.txt'], exists }) },
    engine: {
      'project.enter': () => {
        return { info, documents: summaries(), document: count > 0 ? documentOf('d0') : null, reading: null }
      },
      'project.create': () => info,
      'documents.list': summaries,
      'reading.resume': () => null,
      'documents.load': ({ documentId }) => documentOf(documentId),
      'findings.list': () => ({ revision: 1, serial: 0, entries: [] }),
      'sources.import': () => {
        count = 1
        const result = { imported: [], versions: [], known: [], failed: [], cancelled: false }
        bridge.tellEngine('jobs.finished', { jobId: 'j', outcome: { kind: 'import', result } })
        return { jobId: 'j' }
      },
    },
  })
  withStores(bridge)
  useOpenDocument().attach({ load: () => undefined, flush: async () => undefined } as unknown as DocumentEditor)
  return bridge
}

it.each([
  { exists: false, count: 0, expected: ['project.create', 'sources.import'] },
  { exists: true, count: 0, expected: ['project.enter', 'sources.import'] },
  { exists: true, count: 2, expected: ['project.enter'] },
])('brings the sample reports in unless they are there: %o', async ({ exists, count, expected }) => {
  const bridge = withSamples(exists, count)
  await useProjectActions().openSample()
  const names = bridge.calls.map(({ name }) => name)
  expect(names.filter(name => /^(project|sources)\./.test(name))).toEqual(expected)
  // The engine checks by itself what it has imported.
  expect(names).not.toContain('findings.check')
  expect(useOpenDocument().head?.id).toBe('d0')
})

it('opens a project that was asked for from outside once what is under way has ended, the last one of several', async () => {
  let answer: (path: string | null) => void = () => undefined
  const infoOf = (path: string) => ({ path, name: path, readOnly: false, documentCount: 0 })
  withStores(
    fakeBridge({
      app: { 'dialogs.openProject': () => new Promise(resolve => (answer = resolve)) },
      engine: {
        'project.enter': ({ path }) => ({ info: infoOf(path), documents: [], document: null, reading: null }),
        'project.close': () => null,
        'documents.list': () => [],
        'reading.resume': () => null,
      },
    }),
  )
  const actions = useProjectActions()
  const opening = actions.open()
  await actions.openRequested('/云泽.zhubi')
  await actions.openRequested('/临溪.zhubi')
  answer(null)
  await opening
  expect(useProject().info?.path).toBe('/临溪.zhubi')
  await actions.close()
  expect(useProject().info).toBeNull()
})

it('brings files in that are asked for while a new project is still being opened', async () => {
  const info = { path: '/云泽.zhubi', name: '云泽', readOnly: false, documentCount: 0 }
  const asked: string[] = []
  let listed: () => void = () => undefined
  const listing = new Promise<void>(resolve => {
    listed = resolve
  })
  withStores(
    fakeBridge({
      app: {
        'dialogs.newProject': () => info.path,
        'dialogs.importFiles': () => {
          asked.push('dialogs.importFiles')
          return []
        },
      },
      engine: {
        'project.create': () => info,
        'reading.resume': () => null,
        'documents.list': async () => {
          await listing
          return []
        },
      },
    }),
  )
  const actions = useProjectActions()
  const creating = actions.create()
  await expect.poll(() => useProject().info).not.toBeNull()
  const importing = actions.importFiles()
  expect(asked).toEqual([])
  listed()
  await Promise.all([creating, importing])
  expect(asked).toEqual(['dialogs.importFiles'])
})

it('makes a project of a package, and saves what was typed before it packs one', async () => {
  const done: string[] = []
  const info = { path: '/乙.zhubi', name: '乙', readOnly: false, documentCount: 0 }
  withStores(
    fakeBridge({
      app: {
        'dialogs.openPackage': () => '/甲.zip',
        'dialogs.newProject': () => info.path,
        'dialogs.savePackage': ({ name }) => `/${name}.zip`,
      },
      engine: {
        'project.unpack': ({ packagePath, path }) => {
          done.push(`unpack ${packagePath} ${path}`)
          return info
        },
        'project.pack': ({ path, overwrite }) => {
          done.push(`pack ${path} ${overwrite}`)
          return { bytes: 1 }
        },
        'documents.list': () => [],
      },
    }),
  )
  const actions = useProjectActions()
  await actions.unpack()
  useOpenDocument().attach({ flush: async () => void done.push('saved') } as unknown as DocumentEditor)
  await actions.pack()
  expect(useProject().info).toEqual(info)
  expect(done).toEqual(['unpack /甲.zip /乙.zhubi', 'saved', 'pack /乙.zip true'])
})
