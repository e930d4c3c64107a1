import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect } from 'vitest'
import type { EngineOptions } from '../engine.ts'
import { DocumentWork } from './document-work.ts'
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder.ts'
import { TestEngine } from './test-engine.ts'

/** An engine with a new project, in a folder of its own, for each test of a file; none may meet a bug. */
export function deskInProject(options: Partial<EngineOptions> = {}) {
  const desk = new TestEngine(options)
  const place = { folder: '', path: '' }
  beforeEach(async () => {
    place.folder = temporaryFolder()
    place.path = join(place.folder, '年报.zhubi')
    desk.events.length = 0
    desk.engine.grant(place.folder)
    await desk.call('project.create', { path: place.path })
  })
  afterEach(async () => {
    await desk.call('project.close', {})
    removeTemporaryFolders()
    expect(desk.bugs).toEqual([])
  })
  afterAll(() => desk.engine.close())
  return { desk, work: new DocumentWork(desk), place }
}
