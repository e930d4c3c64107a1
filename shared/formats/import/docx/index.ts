import { schema } from '../../../document/schema.ts'
import { FidelityCounter } from '../../../domain/fidelity.ts'
import { importedDocument } from '../imported-document.ts'
import type { BinaryImporter, ImportTools, ReadBinary } from '../importer.ts'
import { elementsBelow, type MarkupElement, readMarkup, textBelow } from '../markup/parse-markup.ts'
import { attributeOf, childrenOf } from '../markup/xml.ts'
import { type BodyContext, BodyReader } from './body-reader.ts'
import { CommentRanges } from './comments.ts'
import { type DocxPackage, openDocx, readPart, readRelations, type TextPart } from './docx-package.ts'
import { Numbering } from './numbering.ts'
import { stylesOf } from './styles.ts'

/**
 * Word documents: headings, lists with their numbers, tables, notes, links; tracked changes and comments as annotations.
 * What cannot be kept is counted from the whole package.
 */
export const docxImporter: BinaryImporter = {
  kind: 'binary',
  read: readDocx,
  textOf: async (bytes, tools) => (await openDocx(bytes, tools)).text,
}

async function readDocx(bytes: Uint8Array, name: string, tools: ImportTools): Promise<ReadBinary> {
  const docx = await openDocx(bytes, tools)
  const fidelity = new FidelityCounter()
  const notes = new NoteNumbers(docx)
  const shared = {
    styleOf: stylesOf(await readPart(docx, 'styles.xml')),
    numbering: new Numbering(await readPart(docx, 'numbering.xml')),
    comments: new CommentRanges(await readPart(docx, 'comments.xml')),
    fidelity,
    noteReference: notes.reference.bind(notes),
  }
  const contextOf = async (part: TextPart): Promise<BodyContext> => ({
    ...shared,
    base: docx.parts.find(({ id }) => id === part)?.start ?? 0,
    relations: await readRelations(docx, part),
  })
  const body = new BodyReader(await contextOf('document'))
  const rest = readMarkup([textOf(docx, 'document')], 'xml', {
    isUnit: element => element === 'p' || element === 'tbl',
    take: element => body.read(element),
  })
  for (const element of elementsBelow(rest)) if (element.name === 'altChunk') fidelity.add('embedded_object')
  const readers = [body]
  for (const kind of ['footnote', 'endnote'] as const) {
    const reader = new BodyReader(await contextOf(`${kind}s`))
    readNotes(docx, kind, reader, notes)
    readers.push(reader)
  }
  fidelity.add('footnote', notes.count)
  await countFurniture(docx, fidelity)
  const annotations = [...readers.flatMap(reader => reader.annotations), ...shared.comments.annotations(fidelity)]
  const imported = importedDocument(
    {
      blocks: readers.flatMap(reader => reader.blocks),
      sources: readers.flatMap(reader => reader.sources),
      annotations,
      layout: { parts: docx.parts.map(({ name, start, end }) => ({ name, start, end })), pages: [], zones: [] },
      fidelity: fidelity.report(),
    },
    name,
  )
  return { ...imported, text: docx.text }
}

function textOf({ text, parts }: DocxPackage, id: TextPart): string {
  const part = parts.find(each => each.id === id)
  return part ? text.slice(part.start, part.end) : ''
}

/** The notes that the text refers to, numbered in the order of their references. */
class NoteNumbers {
  readonly #labels = { footnote: new Map<string, string>(), endnote: new Map<string, string>() }
  readonly #known: Record<'footnote' | 'endnote', boolean>

  constructor({ parts }: DocxPackage) {
    const has = (part: TextPart) => parts.some(({ id }) => id === part)
    this.#known = { footnote: has('footnotes'), endnote: has('endnotes') }
  }

  get count(): number {
    return this.#labels.footnote.size + this.#labels.endnote.size
  }

  reference(kind: 'footnote' | 'endnote', id: string) {
    if (!this.#known[kind]) return null
    const labels = this.#labels[kind]
    const label = labels.get(id) ?? String(labels.size + 1)
    labels.set(id, label)
    return schema.nodes.note_reference.create({ note: noteId(kind, label), label })
  }

  labelOf(kind: 'footnote' | 'endnote', id: string): string | undefined {
    return this.#labels[kind].get(id)
  }
}

const noteId = (kind: 'footnote' | 'endnote', label: string) => `${kind === 'footnote' ? 'fn' : 'en'}${label}`

function readNotes(docx: DocxPackage, kind: 'footnote' | 'endnote', reader: BodyReader, notes: NoteNumbers): void {
  readMarkup([textOf(docx, `${kind}s`)], 'xml', {
    isUnit: name => name === kind,
    take: element => {
      const label = notes.labelOf(kind, attributeOf(element, 'id') ?? '')
      // Separators between text and notes are notes to Word.
      if (label === undefined) return
      let note: { id: string; label: string } | null = { id: noteId(kind, label), label }
      for (const child of childrenOf(element)) {
        if (child.name !== 'p' && child.name !== 'tbl') continue
        reader.read(child, 'note', note)
        note = null
      }
    },
  })
}

/** Headers and footers with words in them. */
async function countFurniture(docx: DocxPackage, fidelity: FidelityCounter): Promise<void> {
  for (const member of docx.members.names) {
    const kind = /(?:^|\/)(header|footer)\d*\.xml$/.exec(member)?.[1]
    if (!kind || !member.startsWith(docx.folder)) continue
    const root: MarkupElement = await readPart(docx, member.slice(docx.folder.length))
    const hasWords = /\p{L}/u.test(
      [...elementsBelow(root)]
        .filter(({ name }) => name === 't')
        .map(textBelow)
        .join(''),
    )
    if (hasWords) fidelity.add(kind === 'header' ? 'page_header' : 'page_footer')
  }
}
