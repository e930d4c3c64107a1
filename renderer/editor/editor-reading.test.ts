// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { DocumentEditor } from './document-editor.ts'
import type { ReadingNote } from './editor-reading.ts'
import { documentOfTexts } from './testing/build.ts'

let editor: DocumentEditor
const notes: ReadingNote[] = []
afterEach(() => {
  editor.destroy()
  notes.length = 0
})

function open(id: string): void {
  const docJson = JSON.stringify(documentOfTexts('第一段', '第二段'))
  const rest = { title: '', sourceName: '', format: 'text' as const, fidelity: [], versions: [], encoding: 'utf-8' }
  editor.load({ id, ...rest, revision: 1, docJson, records: [] })
}
function begin(): void {
  editor = new DocumentEditor(
    document.body,
    {
      save: async () => ({ revision: 1 }),
      author: () => ({ kind: 'person', name: '校对' }),
      changed: () => undefined,
      read: async note => void notes.push(note),
    },
    key => key,
  )
}

it('tells where somebody is when a document was only opened, as no visit', async () => {
  begin()
  open('d1')
  await editor.flush()
  expect(notes).toMatchObject([{ documentId: 'd1', blockIds: [], place: { blockId: 'p0' } }])
})

it('tells so too when the place of the last time was gone back to', async () => {
  begin()
  open('d1')
  open('d2')
  editor.reading.resume({ blockId: 'p1', offset: 2, top: 0 }, [])
  await editor.flush()
  expect(notes.at(-1)).toMatchObject({ documentId: 'd2', blockIds: [], place: { blockId: 'p1', offset: 2 } })
})
