// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import type { DocumentEditor } from '#renderer/editor/document-editor.ts'
import { fakeBridge } from '#renderer/testing/fake-bridge.ts'
import { withStores } from '#renderer/testing/with-app.ts'
import type { LoadedDocument } from '#shared/contract/documents.ts'
import { useFindInDocument } from './find-in-document.ts'
import { useSearchTerms } from './search-terms.ts'

/** As much of the editor as finding needs; each thing done to the hits is told. */
class EditorDouble {
  documentId: string | null = null
  saveStatus = 'saved'
  readonly done: string[] = []
  readonly reading = { resume: () => undefined }
  readonly findings = { set: () => undefined }
  readonly hits = {
    current: 0,
    count: 2,
    show: (hits: readonly unknown[]): void => void this.done.push(`show ${hits.length}`),
    settle: (from: number): void => void this.done.push(`settle ${from}`),
    step: (direction: number): void => void this.done.push(`step ${direction}`),
    clear: (): void => void this.done.push('clear'),
    replaceCurrent: ({ reading }: { reading: string }): void => void this.done.push(`replace by ${reading}`),
  }
  load({ id }: LoadedDocument): void {
    this.documentId = id
  }
  focus(): void {
    // Nobody looks.
  }
  selection(): { from: number; text: string } {
    return { from: 7, text: '' }
  }
  async flush(): Promise<void> {
    await Promise.resolve()
    this.save('saved')
  }
  save(status: string): void {
    this.saveStatus = status
    useOpenDocument().changed({ status: true })
  }
}

let editor: EditorDouble
let find: ReturnType<typeof useFindInDocument>
let terms: ReturnType<typeof useSearchTerms>

beforeEach(async () => {
  vi.useFakeTimers()
  const hitsOf = (term: string) => [...'一二'].map(() => ({ text: term, reading: `新${term}` }))
  withStores(
    fakeBridge({
      engine: {
        'reading.resume': () => null,
        'documents.load': ({ documentId }) => ({ id: documentId, records: [] }) as unknown as LoadedDocument,
        'findings.list': () => ({ revision: 1, serial: 0, entries: [] }),
        'search.find': ({ query }) => ({ hits: hitsOf(query.term), next: null }) as never,
      },
    }),
  )
  editor = new EditorDouble()
  const document = useOpenDocument()
  document.attach(editor as unknown as DocumentEditor)
  const opening = document.open('D')
  await vi.advanceTimersByTimeAsync(1_000)
  await opening
  find = useFindInDocument()
  terms = useSearchTerms()
  find.open(false)
  await flushPromises()
  editor.done.length = 0
})
afterEach(() => {
  vi.useRealTimers()
})
const rest = () => vi.advanceTimersByTimeAsync(1_000)

it.each(['dirty', 'saving'])('goes to the first hit of a new term also when the text is %s at first', async status => {
  editor.save(status)
  await flushPromises()
  terms.term = '泵站'
  await flushPromises()
  if (status === 'saving') editor.save('saved')
  await rest()
  expect(editor.done.filter(each => each !== 'show 2')).toEqual(['settle 7'])
})

it('goes to the first hit once only', async () => {
  terms.term = '泵站'
  await rest()
  editor.save('dirty')
  await flushPromises()
  editor.save('saved')
  await rest()
  expect(editor.done).toEqual(['show 2', 'settle 7', 'show 2'])
})

it('shows the first hit of what was typed when Enter comes before it was looked for, then goes on', async () => {
  terms.term = '泵站'
  await flushPromises()
  await find.step(1)
  expect(editor.done).toEqual(['show 2', 'settle 7'])
  await find.step(1)
  await rest()
  expect(editor.done).toEqual(['show 2', 'settle 7', 'step 1'])
})

it('replaces by what was typed, and does not go back for it', async () => {
  terms.term = '泵(站)'
  terms.options.isPattern = true
  await rest()
  editor.done.length = 0
  terms.replacement = '$1房'
  await flushPromises()
  await find.replaceOne()
  expect(editor.done).toEqual(['show 2', 'replace by 新泵(站)'])
})

it('forgets where it was to go when it is closed', async () => {
  terms.term = '泵站'
  await flushPromises()
  find.close()
  await rest()
  find.open(false)
  await flushPromises()
  expect(editor.done).toEqual(['clear', 'show 2', 'settle 7'])
})
