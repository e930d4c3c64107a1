import { schema } from '../../../document/schema.ts'
import type { NoteAttributes } from '../../../domain/block.ts'
import { elementsBelow, type MarkupElement, textBelow } from '../markup/parse-markup.ts'

/** How pages, word processors and e-books name the targets of their notes. */
const noteName = /^_?(?:ftn|edn|fn|en|footnote|endnote|note|rearnote|cite_note|sdfootnote)[-_:.]?[\w.:-]*$/i
const backName = /(?:ref|anc|back|src)[-_:.]?\w*$/i
/** A reference is no longer than this: `[12]`, `注1`. */
const longestLabel = 8

/** The notes of a page: which links refer to one, and which elements begin one. */
export class HtmlNotes {
  readonly #labels = new Map<string, string>()
  readonly #targets = new Map<MarkupElement, string>()

  constructor(root: MarkupElement) {
    const byName = new Map<string, MarkupElement>()
    const links: MarkupElement[] = []
    for (const element of elementsBelow(root)) {
      const { id, name } = element.attributes
      if (id) byName.set(id, element)
      if (name && element.name === 'a') byName.set(name, element)
      if (element.name === 'a' && element.attributes.href?.includes('#')) links.push(element)
    }
    for (const link of links) this.#addReference(link, byName)
  }

  /** The reference that a link is, as an inline node; null when it is none. */
  referenceOf(link: MarkupElement) {
    const id = targetName(link)
    const label = id === null ? undefined : this.#labels.get(id)
    if (id === null || label === undefined || isBackLink(link) || labelOf(link) !== label) return null
    return schema.nodes.note_reference.create({ note: id, label })
  }

  /** The note that an element begins. */
  noteAt(element: MarkupElement): NoteAttributes | null {
    const id = this.#targets.get(element)
    return id === undefined ? null : { id, label: this.#labels.get(id) ?? '' }
  }

  /** Whether a link inside a note only leads back to the text. */
  isBack(link: MarkupElement): boolean {
    return this.#labels.size > 0 && isBackLink(link) && textBelow(link).trim().length <= longestLabel
  }

  #addReference(link: MarkupElement, byName: ReadonlyMap<string, MarkupElement>): void {
    const id = targetName(link)
    const target = id === null ? undefined : byName.get(id)
    const label = labelOf(link)
    if (id === null || !target || target.start <= link.start || label === '' || label.length > longestLabel) return
    const isTold = /noteref/i.test(`${link.attributes.role ?? ''} ${link.attributes['epub:type'] ?? ''}`)
    if (isBackLink(link) || !(isTold || noteName.test(id)) || this.#labels.has(id)) return
    this.#labels.set(id, label)
    this.#targets.set(target, id)
  }
}

const targetName = (link: MarkupElement): string | null => /#([^#]+)$/.exec(link.attributes.href ?? '')?.[1] ?? null

const isBackLink = (link: MarkupElement): boolean => backName.test(targetName(link) ?? '')

/** `[1]`, `［1］`, `(1)`, `1` are all the note 1. */
function labelOf(link: MarkupElement): string {
  return textBelow(link)
    .trim()
    .replace(/^[[［(（〔【]\s*(.+?)\s*[\]］)）〕】]$/, '$1')
}
