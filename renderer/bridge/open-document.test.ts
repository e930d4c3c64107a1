// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import type { DocumentEditor, SaveStatus } from '#renderer/editor/document-editor.ts'
import { fakeBridge } from '#renderer/testing/fake-bridge.ts'
import { withStores } from '#renderer/testing/with-app.ts'
import type { LoadedDocument } from '#shared/contract/documents.ts'
import { AppError } from '#shared/domain/errors.ts'
import { useOpenDocument } from './open-document.ts'

/** As much of the editor as the store drives: what is unsaved, and what was shown while something was. */
class EditorDouble {
  documentId: string | null = null
  saveStatus: SaveStatus = 'saved'
  failure: AppError | null = null
  readonly shown: { id: string; revision: number; wasSaved: boolean }[] = []
  findingsRevision = -1

  load({ id, revision }: LoadedDocument): void {
    this.shown.push({ id, revision, wasSaved: this.saveStatus === 'saved' })
    this.documentId = id
    this.saveStatus = 'saved'
  }
  async flush(): Promise<void> {
    await Promise.resolve()
    if (this.failure) throw this.failure
    if (this.saveStatus === 'dirty') revision++
    this.saveStatus = 'saved'
  }
  readonly findings = {
    set: (at: number): void => {
      this.findingsRevision = at
    },
  }
}

let revision = 0
let editor: EditorDouble
let whileLoading: () => void

function documentStore() {
  const loaded = (id: string) => ({ id, revision, title: id, docJson: '', records: [] }) as unknown as LoadedDocument
  const bridge = fakeBridge({
    engine: {
      'reading.resume': () => null,
      'documents.load': ({ documentId }) => {
        const answer = loaded(documentId)
        whileLoading()
        return answer
      },
      'findings.list': () => ({ revision, serial: 0, entries: [] }),
    },
  })
  withStores(bridge)
  const store = useOpenDocument()
  store.attach(editor as unknown as DocumentEditor)
  return store
}

beforeEach(() => {
  revision = 0
  editor = new EditorDouble()
  whileLoading = () => undefined
})

describe('the open document', () => {
  it.each(['A', 'B'])('saves what is typed while %s is being read, and shows it as it is then', async id => {
    const store = documentStore()
    await store.open('A')
    let typed = 0
    whileLoading = () => {
      if (typed++ < 2) editor.saveStatus = 'dirty'
    }
    await store.open(id)
    expect(editor.shown.at(-1)).toEqual({ id, revision: 2, wasSaved: true })
  })

  it('stays when what is unsaved cannot be saved', async () => {
    const store = documentStore()
    await store.open('A')
    editor.saveStatus = 'failed'
    editor.failure = new AppError('disk_full')
    await expect(store.open('B')).rejects.toThrow('disk_full')
    expect(editor.documentId).toBe('A')
  })

  it('shows the stored text after an engine came back that knows better, and tells so', async () => {
    const store = documentStore()
    await store.open('A')
    editor.saveStatus = 'failed'
    editor.failure = new AppError('revision_conflict')
    revision = 5
    await expect(store.resume()).rejects.toThrow('revision_conflict')
    expect(editor.shown.at(-1)).toMatchObject({ id: 'A', revision: 5 })
  })
})
