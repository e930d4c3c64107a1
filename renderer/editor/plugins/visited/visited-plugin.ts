import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { type Decoration, DecorationSet } from 'prosemirror-view'
import { blockDecoration } from '../../span-decorations.ts'

const key = new PluginKey<DecorationSet>('visited')

interface ShownBlock {
  id: string
  node: Node
  pos: number
}

/** The top-level block that holds a docPos; null between blocks. */
export function topBlockAt(doc: Node, docPos: number): ShownBlock | null {
  const $pos = doc.resolve(docPos)
  if ($pos.depth < 2) return null
  const node = $pos.node(2)
  return { id: node.attrs.id as string, node, pos: $pos.before(2) }
}

/** Shows blocks as visited, in the margin beside them. */
export function showVisited(tr: Transaction, blocks: readonly ShownBlock[]): Transaction {
  return tr.setMeta(key, blocks.map(decorationOf)).setMeta('addToHistory', false)
}

/** Whether a block is shown as visited. */
export function isShownVisited(state: EditorState, { node, pos }: ShownBlock): boolean {
  return (key.getState(state)?.find(pos, pos + node.nodeSize, spec => spec.visited === true).length ?? 0) > 0
}

/** Keeps the marks of visited blocks. They are attributes of blocks, so nobody may add any while a text is composed. */
export function visitedPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, set) {
        const mapped = tr.docChanged ? set.map(tr.mapping, tr.doc) : set
        const added = tr.getMeta(key) as Decoration[] | undefined
        return added ? mapped.add(tr.doc, added) : mapped
      },
    },
    props: { decorations: state => key.getState(state) },
  })
}

function decorationOf({ node, pos }: ShownBlock): Decoration {
  return blockDecoration(pos, node, { className: 'is-visited', attributes: {}, spec: { visited: true } })
}
