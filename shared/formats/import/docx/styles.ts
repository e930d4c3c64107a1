import { elementsBelow, type MarkupElement } from '../markup/parse-markup.ts'
import { attributeOf, childOf } from '../markup/xml.ts'

/** What a paragraph or character style makes of its text. */
export interface DocxStyle {
  /** 1–6 for a heading, else 0. */
  level: number
  isTitle: boolean
  isQuote: boolean
  isBold: boolean
  isItalic: boolean
  /** The list that its paragraphs belong to. */
  numbering: { numId: string | null; level: number | null }
}

const plain: DocxStyle = {
  level: 0,
  isTitle: false,
  isQuote: false,
  isBold: false,
  isItalic: false,
  numbering: { numId: null, level: null },
}
/** Styles are based on one another no deeper than this. */
const deepest = 20

/** The styles of a document by id, with what they inherit. */
export function stylesOf(root: MarkupElement): (id: string | undefined) => DocxStyle {
  const elements = new Map<string, MarkupElement>()
  for (const element of elementsBelow(root)) {
    const id = element.name === 'style' ? attributeOf(element, 'styleId') : undefined
    if (id !== undefined) elements.set(id, element)
  }
  const known = new Map<string, DocxStyle>()
  const styleOf = (id: string | undefined, depth = 0): DocxStyle => {
    const element = id === undefined ? undefined : elements.get(id)
    if (id === undefined || !element || depth > deepest) return plain
    const style = known.get(id) ?? ownStyle(element, styleOf(childValue(element, 'basedOn'), depth + 1))
    known.set(id, style)
    return style
  }
  return id => styleOf(id)
}

function ownStyle(element: MarkupElement, base: DocxStyle): DocxStyle {
  const name = (childValue(element, 'name') ?? '').toLowerCase()
  const properties = childOf(element, 'pPr')
  const letters = childOf(element, 'rPr')
  const numbers = properties && childOf(properties, 'numPr')
  const isParagraph = attributeOf(element, 'type') !== 'character'
  return {
    level: isParagraph ? (headingLevel(name) ?? outlineLevel(properties) ?? base.level) : 0,
    isTitle: /^(?:title|标题)$/.test(name) || base.isTitle,
    isQuote: /^(?:intense )?quote$/.test(name) || base.isQuote,
    isBold: !isParagraph && (isOn(letters, 'b') ?? base.isBold),
    isItalic: !isParagraph && (isOn(letters, 'i') ?? base.isItalic),
    numbering: {
      numId: (numbers && childValue(numbers, 'numId')) ?? base.numbering.numId,
      level: numberOf(numbers && childValue(numbers, 'ilvl')) ?? base.numbering.level,
    },
  }
}

function headingLevel(name: string): number | null {
  const level = Number(/^(?:heading|标题) ?([1-9])$/.exec(name)?.[1] ?? 0)
  return level ? Math.min(6, level) : null
}

/** The level that a paragraph's or style's own outline level stands for; null when it has none, 0 for body text. */
export function outlineLevel(properties: MarkupElement | undefined): number | null {
  const level = numberOf(properties && childValue(properties, 'outlineLvl'))
  if (level === null) return null
  return level >= 9 ? 0 : Math.min(6, level + 1)
}

/** The `val` of a child element. */
export function childValue(element: MarkupElement, name: string): string | undefined {
  const child = childOf(element, name)
  return child && attributeOf(child, 'val')
}

export function numberOf(value: string | undefined): number | null {
  const number = value === undefined ? Number.NaN : Number.parseInt(value, 10)
  return Number.isNaN(number) ? null : number
}

/** Whether a switch is on; null when it is not mentioned. */
export function isOn(properties: MarkupElement | undefined, name: string): boolean | null {
  const child = properties && childOf(properties, name)
  if (!child) return null
  const value = attributeOf(child, 'val')
  return value !== '0' && value !== 'false' && value !== 'none' && value !== 'off'
}
