import type { AlignType, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmTable } from 'micromark-extension-gfm-table'
import { h, type VNode } from 'vue'

/**
 * A page in Markdown as elements. Made node by node, so that nothing in a page can become markup or a script; links
 * show their words and lead nowhere, because pages are read offline. What is not known is shown as its text.
 */
export function pageNodes(markdown: string): VNode[] {
  const { children } = fromMarkdown(markdown, {
    extensions: [gfmTable(), cjkFriendlyExtension()],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
  return children.flatMap(blockOf)
}

function blockOf(node: RootContent): VNode[] {
  switch (node.type) {
    case 'heading':
      return [h(`h${Math.min(6, node.depth + 1)}`, inlinesOf(node.children))]
    case 'paragraph':
      return [h('p', inlinesOf(node.children))]
    case 'code':
      return [h('pre', node.value)]
    case 'blockquote':
      return [h('blockquote', node.children.flatMap(blockOf))]
    case 'list':
      return [
        h(
          node.ordered ? 'ol' : 'ul',
          node.children.map(item => h('li', item.children.flatMap(blockOf))),
        ),
      ]
    case 'table':
      return [tableOf(node)]
    default:
      return []
  }
}

function tableOf({ children, align }: Extract<RootContent, { type: 'table' }>): VNode {
  const [head, ...rows] = children
  const cells = (row: typeof head, tag: 'th' | 'td') =>
    h(
      'tr',
      row?.children.map((cell, column) => h(tag, { style: styleOf(align?.[column]) }, inlinesOf(cell.children))),
    )
  return h('div', { class: 'table', tabindex: 0 }, [
    h('table', [
      h('thead', [cells(head, 'th')]),
      h(
        'tbody',
        rows.map(row => cells(row, 'td')),
      ),
    ]),
  ])
}

const styleOf = (align: AlignType | undefined) => (align ? { textAlign: align } : undefined)

function inlinesOf(nodes: readonly PhrasingContent[]): (VNode | string)[] {
  return nodes.flatMap((node): (VNode | string)[] => {
    switch (node.type) {
      case 'text':
        return [node.value]
      case 'inlineCode':
        return [h('code', node.value)]
      case 'strong':
        return [h('strong', inlinesOf(node.children))]
      case 'emphasis':
        return [h('em', inlinesOf(node.children))]
      case 'break':
        return [h('br')]
      default:
        return 'children' in node ? inlinesOf(node.children) : 'value' in node ? [node.value] : []
    }
  })
}
