import { type EditionInline, type EditionMarks, plainMarks } from '../../../editions/edition-blocks.ts'
import { softBreakBetween } from '../../../editions/soft-breaks.ts'
import { plainInlines } from '../plain-inlines.ts'
import { escapeHeadingEnd, escapeLineStart, escapeText } from './escape.ts'

/** Where inlines stand: only a paragraph may have line breaks. */
export type Place = 'paragraph' | 'heading' | 'cell'

/** Marks from the outside in, where they reach as far. */
const nesting = ['link', 'strong', 'em', 'strike'] as const
type Nested = (typeof nesting)[number]
const signs: Record<Exclude<Nested, 'link'>, string> = { strong: '**', em: '*', strike: '~~' }

/** The inlines of a block as Markdown lines, without list markers and quotation signs. */
export function writeInlines(printed: readonly EditionInline[], place: Place): string[] {
  const inlines = plainInlines(printed, number => ({ kind: 'note', id: `z${number}`, label: String(number) }))
  const isBroken = place === 'cell' || inlines.some(inline => inline.kind === 'break')
  const flat = place === 'paragraph' ? inlines : withoutBreaks(inlines)
  const lines = joinMarked(flat, isBroken, place === 'cell')
    .split('\n')
    .map(escapeLineStart)
  if (place === 'heading') return [escapeHeadingEnd(lines.join(' '))]
  return place === 'cell' ? [lines.join(' ')] : lines
}

/** Breaks of a heading or cell become what stands between their texts. */
function withoutBreaks(inlines: readonly EditionInline[]): EditionInline[] {
  const textAt = (index: number) => {
    const inline = inlines[index]
    return inline?.kind === 'text' ? inline.text : ''
  }
  return inlines.flatMap((inline, index): EditionInline[] => {
    if (inline.kind !== 'break') return [inline]
    const between = inline.soft ? softBreakBetween(textAt(index - 1), textAt(index + 1)) : ' '
    return between ? [{ kind: 'text', text: between, marks: plainMarks }] : []
  })
}

function joinMarked(inlines: readonly EditionInline[], isBroken: boolean, isCell: boolean): string {
  let written = ''
  let open: Nested[] = []
  let link: EditionMarks['link'] = null
  const closeTo = (depth: number) => {
    for (const mark of open.slice(depth).reverse()) written += mark === 'link' ? linkEnd(link) : signs[mark]
    open = open.slice(0, depth)
  }
  inlines.forEach((inline, index) => {
    const marks = inline.kind === 'text' ? inline.marks : carried(inlines, index)
    let shared = 0
    while (shared < open.length && goesOn(open[shared] as Nested, marks, link)) shared++
    const kept = open.slice(0, shared)
    const opened = nesting.filter(mark => marks[mark] && !kept.includes(mark))
    const ends = new Map(opened.map(mark => [mark, endOf(mark, inlines, index)]))
    opened.sort((a, b) => (ends.get(b) as number) - (ends.get(a) as number))
    const [before, core, after] = inline.kind === 'text' ? outerSpaces(inline.text, marks) : ['', '', '']
    closeTo(shared)
    link = marks.link
    written += before
    for (const mark of opened) {
      if (mark === 'link' && written.endsWith('!')) written = `${written.slice(0, -1)}\\!`
      written += mark === 'link' ? '[' : signs[mark]
    }
    open = [...kept, ...opened]
    if (inline.kind === 'text') written += marks.code ? codeSpan(core, isCell) : escapeText(core, isBroken)
    else if (inline.kind === 'image') written += imageOf(inline)
    else if (inline.kind === 'note') written += `[^${noteLabel(inline.id)}]`
    else if (inline.kind === 'break') written += inline.soft ? '\n' : '\\\n'
    if (after) {
      closeTo(0)
      written += after
    }
  })
  closeTo(0)
  return written
}

/** Whether what is open is a mark of the next inline too. */
const goesOn = (mark: Nested, marks: EditionMarks, link: EditionMarks['link']): boolean =>
  mark === 'link' ? marks.link !== null && sameLink(link, marks.link) : marks[mark]

/** Up to which inline a mark reaches that begins at one: what reaches further is written outside. */
function endOf(mark: Nested, inlines: readonly EditionInline[], start: number): number {
  const marksAt = (index: number): EditionMarks => {
    const inline = inlines[index] as EditionInline
    return inline.kind === 'text' ? inline.marks : carried(inlines, index)
  }
  const { link } = marksAt(start)
  let end = start + 1
  while (end < inlines.length && goesOn(mark, marksAt(end), link)) end++
  return end
}

/** A break or image within a marked stretch does not end it. */
function carried(inlines: readonly EditionInline[], index: number): EditionMarks {
  const before = inlines[index - 1]
  const after = inlines[index + 1]
  if (before?.kind !== 'text' || after?.kind !== 'text') return plainMarks
  return {
    strong: before.marks.strong && after.marks.strong,
    em: before.marks.em && after.marks.em,
    strike: false,
    code: false,
    link: sameLink(before.marks.link, after.marks.link) ? before.marks.link : null,
  }
}

function sameLink(left: EditionMarks['link'], right: EditionMarks['link']): boolean {
  return left?.href === right?.href && left?.title === right?.title
}

/** Emphasis can neither begin nor end with a space: outer spaces are set before and behind it. */
function outerSpaces(text: string, marks: EditionMarks): [before: string, core: string, after: string] {
  if (marks.code || !nesting.some(mark => marks[mark])) return ['', text, '']
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  return core === '' ? ['', text, ''] : [before, core, after]
}

function codeSpan(text: string, isCell: boolean): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length))
  const fence = '`'.repeat(longest + 1)
  const padding = /^`|`$|^ .*[^ ].* $|^ .*[^ ]$|^[^ ].* $/.test(text) && text.trim() !== '' ? ' ' : ''
  return `${fence}${padding}${isCell ? text.replaceAll('|', '\\|') : text}${padding}${fence}`
}

function linkEnd(link: EditionMarks['link']): string {
  return link ? `](${target(link.href, link.title)})` : ''
}

function imageOf({ src, alt, title }: Extract<EditionInline, { kind: 'image' }>): string {
  return `![${alt.replace(/[[\]\\]/g, '\\$&')}](${target(src, title)})`
}

/** A note's id as Markdown may name it: without white space and brackets. */
export function noteLabel(id: string): string {
  return id.replace(/[\s[\]\\^]+/g, '-')
}

function target(href: string, title: string | null): string {
  const address = /^[^\s()<>\\]+$/.test(href) ? href : `<${href.replace(/[<>\\]/g, '\\$&')}>`
  return title ? `${address} "${title.replace(/["\\]/g, '\\$&')}"` : address
}
