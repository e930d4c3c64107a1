import { isoSecond } from '../../../editions/dates.ts'
import type { EditionChange, EditionMarks } from '../../../editions/edition-blocks.ts'
import { element, escapeXml } from '../xml.ts'

/** A text run's properties, in the order the schema wants. */
export function runProperties(marks: EditionMarks, extra = ''): string {
  const code = marks.code ? '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:eastAsia="仿宋" w:cs="Consolas"/>' : ''
  const content = [
    code,
    marks.strong ? '<w:b/>' : '',
    marks.em ? '<w:i/>' : '',
    marks.strike ? '<w:strike/>' : '',
    marks.link ? '<w:color w:val="1A5FB4"/><w:u w:val="single"/>' : '',
    extra,
  ].join('')
  return content ? `<w:rPr>${content}</w:rPr>` : ''
}

const breaks = /[\t\r\n]/

/** Runs of a text: tabs and line ends have elements of their own. */
export function textRuns(text: string, properties: string, isDeleted: boolean): string {
  const name = isDeleted ? 'w:delText' : 'w:t'
  if (!breaks.test(text)) return `<w:r>${properties}<${name} xml:space="preserve">${escapeXml(text)}</${name}></w:r>`
  const parts = text.split(/(\t|\r\n|\r|\n)/).map(part => {
    if (part === '') return ''
    if (part === '\t') return '<w:tab/>'
    if (/^[\r\n]/.test(part)) return '<w:br/>'
    return `<${name} xml:space="preserve">${escapeXml(part)}</${name}>`
  })
  return `<w:r>${properties}${parts.join('')}</w:r>`
}

/** Gives every tracked change of a document its number. */
export class ChangeNumbers {
  #last = 0

  /** The attributes of a change: who, when, and a number of its own. */
  attributes({ author, at }: EditionChange): Record<string, string | number> {
    return { 'w:id': ++this.#last, 'w:author': author || '—', 'w:date': isoSecond(at) }
  }

  /** Runs as inserted or deleted. */
  around(change: EditionChange | null | undefined, runs: string): string {
    if (!change) return runs
    return element(change.kind === 'insertion' ? 'w:ins' : 'w:del', this.attributes(change), runs)
  }

  /** What marks a paragraph's end or a table's row as inserted or deleted. */
  mark(change: EditionChange | null | undefined): string {
    return change ? element(change.kind === 'insertion' ? 'w:ins' : 'w:del', this.attributes(change)) : ''
  }
}
