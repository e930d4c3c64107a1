// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import type { DocumentEditor } from '#renderer/editor/document-editor.ts'
import type { FindingView } from '#renderer/editor/editor-host.ts'
import { EditorDouble } from '#renderer/testing/editor-double.ts'
import { fakeBridge } from '#renderer/testing/fake-bridge.ts'
import { viewOf } from '#renderer/testing/finding-view.ts'
import { withStores } from '#renderer/testing/with-app.ts'
import type { LoadedDocument } from '#shared/contract/documents.ts'
import { useDecision } from './decision.ts'

let editor: EditorDouble
/** The lists hear of what the editor has changed. */
async function tell(): Promise<void> {
  useOpenDocument().changed({ findings: true, selection: true })
  await nextTick()
}
const show = (views: FindingView[], currentId: string | null): Promise<void> => {
  Object.assign(editor, { views, currentId })
  return tell()
}

beforeEach(async () => {
  const bridge = fakeBridge({
    engine: {
      'reading.resume': () => null,
      'documents.load': ({ documentId }) => ({ id: documentId, records: [] }) as unknown as LoadedDocument,
      'findings.list': () => ({ revision: 1, serial: 0, entries: [] }),
    },
  })
  withStores(bridge)
  editor = new EditorDouble()
  editor.onDecide = ids => {
    editor.views = editor.views.map(view => (ids.includes(view.id) ? { ...view, status: 'accepted' as const } : view))
  }
  useOpenDocument().attach(editor as unknown as DocumentEditor)
  await useOpenDocument().open('D')
})

describe('what was put into the card of a mask', () => {
  const masks = [viewOf('a', { data: { kind: 'name' } }), viewOf('b', { data: { kind: 'place' } })]
  const fresh = { maskKind: 'place', value: '', note: '' }

  it('is not carried into the next mask, whose literal is the same', async () => {
    await show(masks, 'a')
    const decision = useDecision()
    Object.assign(decision.draft, { value: '志明', note: '另见第二份' })
    decision.accept()
    await tell()
    expect(editor.currentId).toBe('b')
    expect(decision.draft).toMatchObject(fresh)
  })

  it('nor where the check takes the decided one out at the same moment', async () => {
    await show(masks, 'a')
    const decision = useDecision()
    decision.draft.value = '志明'
    decision.accept()
    await show([masks[1]!], 'b')
    expect(decision.draft).toMatchObject(fresh)
  })

  it('nor into one that somebody goes to without deciding', async () => {
    await show(masks, 'a')
    const decision = useDecision()
    decision.draft.value = '志明'
    await show(masks, 'b')
    expect(decision.draft).toMatchObject(fresh)
  })

  it('stays where a check gives the same mask another number', async () => {
    await show(masks, 'a')
    const decision = useDecision()
    decision.draft.value = '志明'
    await show([viewOf('c', { data: { kind: 'name' } }), masks[1]!], 'c')
    expect(decision.draft).toMatchObject({ maskKind: 'name', value: '志明' })
  })
})

describe('what comes after a decision', () => {
  it('is not what has gone with the text that was decided', async () => {
    const views = [viewOf('a'), viewOf('b', { quote: '増' }), viewOf('c', { quote: '増长' }), viewOf('d')]
    await show(views, 'b')
    editor.onDecide = () => {
      editor.views = [views[0]!, { ...views[1]!, status: 'accepted' }, { ...views[2]!, present: false }, views[3]!]
    }
    useDecision().accept()
    expect(editor.currentId).toBe('d')
  })

  it('is what comes next where a check takes out the one that was gone to', async () => {
    await show([viewOf('a'), viewOf('b'), viewOf('c')], 'b')
    useDecision()
    await show([viewOf('a'), viewOf('c')], null)
    expect(editor.currentId).toBe('a')
    await show([viewOf('a'), viewOf('c')], 'a')
    editor.isLed = false
    await show([viewOf('c')], null)
    expect(editor.currentId, 'where somebody has gone on typing there').toBeNull()
  })
})
