import type { Mark, Node } from 'prosemirror-model'
import type { NoteAttributes } from '../../domain/block.ts'

/** The attributes of a node that tell what it is: ids are given anew by each import. */
export function tellingAttributes({ type, attrs }: Node): Record<string, unknown> {
  if (type.name === 'seam') return { kind: attrs.kind }
  if (type.name === 'note_reference') return { label: attrs.label }
  const { id: _, ...rest } = attrs
  const note = attrs.note as NoteAttributes | null | undefined
  return note ? { ...rest, note: { label: note.label } } : rest
}

/** Equal for nodes that hold the same, whatever their ids. */
export function nodeKey(node: Node): string {
  if (node.isText) return `${marksKey(node.marks)}"${node.text ?? ''}`
  const content: string[] = []
  node.forEach(child => {
    content.push(nodeKey(child))
  })
  return `${node.type.name}${JSON.stringify(tellingAttributes(node))}${marksKey(node.marks)}[${content.join('')}]`
}

const marksKey = (marks: readonly Mark[]): string => (marks.length === 0 ? '' : JSON.stringify(marks))

/** Gives equal keys equal numbers. */
export class KeyNumbers {
  readonly #numbers = new Map<string, number>()

  of(key: string): number {
    let number = this.#numbers.get(key)
    if (number === undefined) {
      number = this.#numbers.size
      this.#numbers.set(key, number)
    }
    return number
  }

  /** A text block's content, a number for each block offset: character or atom, with its marks. */
  ofContent(block: Node): number[] {
    const numbers: number[] = []
    block.forEach(child => {
      if (!child.isText) {
        numbers.push(this.of(nodeKey(child)))
        return
      }
      const marks = marksKey(child.marks)
      const text = child.text ?? ''
      for (let at = 0; at < text.length; at++) numbers.push(this.of(`${marks}"${text[at]}`))
    })
    return numbers
  }
}
