import type { EditionProfile } from '../domain/edition-profile.ts'
import { commonEnds } from '../text/common-ends.ts'
import type { EditionBlock, EditionInline } from './edition-blocks.ts'

/** Converts a text from one Chinese script to another. */
export type ConvertText = (text: string) => string

/** The house style of a profile as one function; null when it changes nothing. */
function styleOf({ width, spacing }: EditionProfile, convert?: ConvertText): ConvertText | null {
  const parts: ConvertText[] = []
  if (width === 'chinese') parts.push(chineseWidth)
  if (spacing !== 'keep') parts.push(text => spaced(text, spacing))
  if (convert) parts.push(convert)
  return parts.length === 0 ? null : text => parts.reduce((styled, part) => part(styled), text)
}

/** Blocks in house style. Code and preformatted text stay as they are. */
export function restyle(blocks: EditionBlock[], profile: EditionProfile, convert?: ConvertText): EditionBlock[] {
  const style = styleOf(profile, convert)
  if (!style) return blocks
  const all = (inlines: EditionInline[]) => inlines.flatMap(inline => restyled(inline, style))
  return blocks.map(block => {
    if (block.kind === 'preformatted') return block
    if (block.kind !== 'table') return { ...block, inlines: all(block.inlines) }
    return { ...block, rows: block.rows.map(row => row.map(cell => ({ ...cell, inlines: all(cell.inlines) }))) }
  })
}

/** A text in house style; what has other characters than the document keeps its place only as long as the length is the same. */
function restyled(inline: EditionInline, style: ConvertText): EditionInline[] {
  if (inline.kind !== 'text' || inline.marks.code) return [inline]
  const text = style(inline.text)
  if (text === inline.text) return [inline]
  const { origin, ...rest } = inline
  if (!origin || text.length === inline.text.length) return [{ ...inline, text }]
  const { head, tail } = commonEnds(inline.text, text)
  const at = (from: number) => ({ origin: { ...origin, offset: origin.offset + from } })
  const parts: EditionInline[] = [
    { ...rest, ...at(0), text: text.slice(0, head) },
    { ...rest, text: text.slice(head, text.length - tail) },
    { ...rest, ...at(inline.text.length - tail), text: text.slice(text.length - tail) },
  ]
  return parts.filter(part => part.kind !== 'text' || part.text !== '')
}

const han = '\\p{Script=Han}'
const chineseMark = '\\u3000-\\u303f\\uff00-\\uffef\\u2018-\\u201d\\u2026\\u2014'
const latin = 'A-Za-z0-9%‰℃'
const fullWidthMarks: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}
/** A half-width mark with Chinese on one side and no figure or letter that needs it on the other. */
const halfWidthMark = new RegExp(
  `(?<=[${han}”’）》」』])[,;:?!()](?![A-Za-z0-9]*[,.;:]\\d)|[,;:?!()](?=[${han}“‘（《「『])`,
  'gu',
)
const fullWidthAlphanumeric = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g

function chineseWidth(text: string): string {
  return text
    .replace(halfWidthMark, mark => fullWidthMarks[mark] ?? mark)
    .replace(fullWidthAlphanumeric, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}

const spaceBetweenHan = new RegExp(`(?<=[${han}${chineseMark}])[ \\u00a0]+(?=[${han}${chineseMark}])`, 'gu')
const spaceAtBorder = new RegExp(`(?<=${han})[ \\u00a0]+(?=[${latin}])|(?<=[${latin}])[ \\u00a0]+(?=${han})`, 'gu')
const border = new RegExp(`(?<=${han})(?=[A-Za-z0-9])|(?<=[${latin}])(?=${han})`, 'gu')

function spaced(text: string, spacing: 'tight' | 'loose'): string {
  const tight = text.replace(spaceBetweenHan, '').replace(spaceAtBorder, '')
  return spacing === 'tight' ? tight : tight.replace(border, ' ')
}
