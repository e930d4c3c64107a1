// CodeMirror 6 with a text and its marks, as a page of its own.
import { EditorState, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { provideMount } from './mount.ts'

const wrong = Decoration.mark({ class: 'wrong' })

provideMount(({ text, marks }, parent) => {
  const decorations = StateField.define<DecorationSet>({
    create: () => Decoration.set(marks.map(({ from, to }) => wrong.range(from, to))),
    update: (set, transaction) => set.map(transaction.changes),
    provide: field => EditorView.decorations.from(field),
  })
  const state = EditorState.create({ doc: text, extensions: [decorations, EditorView.lineWrapping] })
  const view = new EditorView({ state, parent })
  view.scrollDOM.classList.add('scroller')
})
