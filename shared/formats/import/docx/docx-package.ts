import { AppError } from '../../../domain/errors.ts'
import type { SourcePart } from '../../../domain/source-layout.ts'
import type { ImportTools, ZipMembers } from '../importer.ts'
import { elementsBelow, type MarkupElement, parseMarkup } from '../markup/parse-markup.ts'
import { attributeOf } from '../markup/xml.ts'
import { readXmlText } from '../xml-text.ts'

/** The parts whose text enters the document, one after the other in the source's text. */
const textParts = ['document', 'footnotes', 'endnotes'] as const
export type TextPart = (typeof textParts)[number]

/** A Word document unzipped as far as reading it needs. */
export interface DocxPackage {
  members: ZipMembers
  /** The folder of the main part, with its slash. */
  folder: string
  /** The texts of document, footnotes and endnotes, one after the other. */
  text: string
  parts: (SourcePart & { id: TextPart })[]
}

/** Opens a Word document. Throws AppError as `openZip` does, and `file_damaged` when it has no main part. */
export async function openDocx(bytes: Uint8Array, tools: ImportTools): Promise<DocxPackage> {
  const members = await tools.openZip(bytes)
  const main = members.names.find(name => /^word\/document\d*\.xml$/.test(name))
  if (!main) throw new AppError('file_damaged')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const parts: DocxPackage['parts'] = []
  const texts: string[] = []
  let length = 0
  for (const id of textParts) {
    const name = id === 'document' ? main : `${folder}${id}.xml`
    if (!members.names.includes(name)) continue
    const text = await readXmlText(members, name)
    parts.push({ id, name, start: length, end: length + text.length })
    texts.push(text)
    length += text.length
  }
  return { members, folder, text: texts.join(''), parts }
}

/** The tree of a small part; an empty one when the package lacks it. */
export async function readPart({ members, folder }: DocxPackage, name: string): Promise<MarkupElement> {
  const path = `${folder}${name}`
  return parseMarkup(members.names.includes(path) ? await readXmlText(members, path) : '', 'xml')
}

/** Targets of a part's relations by id: links, images. */
export async function readRelations(docx: DocxPackage, part: string): Promise<Map<string, string>> {
  const relations = new Map<string, string>()
  for (const element of elementsBelow(await readPart(docx, `_rels/${part}.xml.rels`))) {
    const id = attributeOf(element, 'Id')
    const target = attributeOf(element, 'Target')
    if (id && target) relations.set(id, target)
  }
  return relations
}
