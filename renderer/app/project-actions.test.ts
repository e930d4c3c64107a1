// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'
import type { DocumentEditor } from '#renderer/editor/document-editor.ts'
import { fakeBridge } from '#renderer/testing/fake-bridge.ts'
import { withStores } from '#renderer/testing/with-app.ts'
import { AppError } from '#shared/domain/errors.ts'
import { useProjectActions } from './project-actions.ts'

async function openProject(flush: () => Promise<void>) {
  const wasLeaving: boolean[] = []
  const info = { path: '/云泽.zhubi', name: '云泽', readOnly: false, documentCount: 0 }
  withStores(
    fakeBridge({
      engine: {
        'project.open': () => info,
        'project.close': () => {
          wasLeaving.push(useProjectActions().isLeaving)
          return null
        },
        'documents.list': () => [],
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
