import { afterAll, expect, it } from 'vitest'
import { memoryStoreOf } from '../../testing/memory-store.ts'
import { removeTemporaryFolders } from '../../testing/temporary-folder.ts'

afterAll(removeTemporaryFolders)

it('a document and its sources are the same as texts and as bytes', async () => {
  const lines = Array.from({ length: 130 }, (_, index) => (index % 7 === 0 ? '' : `第${index}段：云泽市𠀀。`))
  const { store, documentId } = await memoryStoreOf(lines.join('\n'))
  for (const id of [documentId, 'none']) {
    const { docJson, sourcesJson } = store.blocks.texts(id)
    expect(Buffer.from(store.blocks.docBytes(id)).toString()).toBe(docJson)
    expect(Buffer.from(store.blocks.sourcesBytes(id)).toString()).toBe(sourcesJson)
  }
  const { docJson, sourcesJson } = store.witnesses.baselineOf(documentId)!
  const { doc, sources } = store.witnesses.baselineBytesOf(documentId)!
  expect([Buffer.from(doc).toString(), Buffer.from(sources).toString()]).toEqual([docJson, sourcesJson])
  expect(docJson.split('"section"').length).toBeGreaterThan(2)
})
