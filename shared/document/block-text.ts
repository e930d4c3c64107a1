import type { Node } from 'prosemirror-model'

/** Stands for an inline atom (seam, image) in offset texts. */
export const atomCharacter = '\ufffc'
/** Stands for the start or the end of a node in position texts. */
export const borderCharacter = '\u0001'

/**
 * The content of a text block with one character a block offset: a line break is "\n", other inline atoms are
 * `atomCharacter`.
 */
export function offsetText(block: Node): string {
  const only = block.childCount === 1 ? block.firstChild : null
  if (only?.isText) return only.text ?? ''
  let text = ''
  block.forEach(child => {
    text += child.isText ? child.text : characterOf(child)
  })
  return text
}

/**
 * The document between two docPos with one character a position: as `offsetText`, and `borderCharacter` for the start
 * and the end of nodes.
 */
export function positionText(doc: Node, from: number, to: number): string {
  if (to <= from) return ''
  const parts: string[] = []
  collect(doc, from, to, parts)
  return parts.join('')
}

/** `from` and `to` count from the start of the parent's content. */
function collect(parent: Node, from: number, to: number, parts: string[]): void {
  let start = 0
  for (let index = 0; index < parent.childCount && start < to; index++) {
    const child = parent.child(index)
    const end = start + child.nodeSize
    if (end > from) {
      if (child.isText) parts.push((child.text ?? '').slice(Math.max(0, from - start), to - start))
      else if (child.isLeaf) parts.push(child.isInline ? characterOf(child) : borderCharacter)
      else {
        if (from <= start) parts.push(borderCharacter)
        collect(child, from - start - 1, to - start - 1, parts)
        if (to >= end) parts.push(borderCharacter)
      }
    }
    start = end
  }
}

function characterOf(atom: Node): string {
  return atom.type.name === 'line_break' ? '\n' : atomCharacter
}

/** An offset or position text as a reader sees it: atoms left out, a border between blocks as one "\n". */
export function readableText(text: string): string {
  // Most stretches hold neither, and this runs for every record.
  if (!text.includes(atomCharacter) && !text.includes(borderCharacter)) return text
  return text.replaceAll(atomCharacter, '').replaceAll(borderRun, '\n')
}

const borderRun = new RegExp(`${borderCharacter}+`, 'g')

/** Whether a position text holds anything but node borders. */
export function hasInline(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text[index] !== borderCharacter) return true
  return false
}
