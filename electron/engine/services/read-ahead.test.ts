import { afterAll, expect, it } from 'vitest'
import { memoryStoreOf } from '../testing/memory-store.ts'
import { removeTemporaryFolders } from '../testing/temporary-folder.ts'
import { DocumentStates } from './document-states.ts'
import { readAhead } from './read-ahead.ts'

afterAll(removeTemporaryFolders)

/** A store of which is counted what is read of it. */
async function counted() {
  const { store, documentId } = await memoryStoreOf('临溪县的千部群众齐心协力。')
  const reads = { texts: 0, findings: 0 }
  const texts = store.blocks.texts.bind(store.blocks)
  store.blocks.texts = id => {
    reads.texts++
    return texts(id)
  }
  const list = store.findings.list.bind(store.findings)
  store.findings.list = id => {
    reads.findings++
    return list(id)
  }
  return { store, states: new DocumentStates(store), documentId, reads }
}

it('has the state of a document read before its first save', async () => {
  const { store, states, documentId, reads } = await counted()
  await readAhead(store, states, { documentId, isWanted: () => true })
  expect(reads).toEqual({ texts: 1, findings: 1 })
  states.load(documentId)
  expect(reads.texts).toBe(1)
})

it('reads nothing of a document that is gone, nor when the project is closed in between', async () => {
  const { store, states, documentId, reads } = await counted()
  await readAhead(store, states, { documentId: 'gone', isWanted: () => true })
  expect(reads).toEqual({ texts: 0, findings: 0 })
  let asked = 0
  await readAhead(store, states, { documentId, isWanted: () => ++asked === 1 })
  expect(reads).toEqual({ texts: 1, findings: 0 })
})
