import { isoSecond } from '../../../editions/dates.ts'
import type { EditionChange, EditionInline, EditionMarks } from '../../../editions/edition-blocks.ts'
import { withoutSoftBreaks } from '../../../editions/soft-breaks.ts'
import { seamSign } from '../plain-inlines.ts'
import { container, element, escapeXml } from '../xml.ts'

/** What an inline points to: notes by ids that have a prefix, of a kind that EPUB names; pictures where the file has them. */
export interface InlineLinks {
  /** Where a picture of the source stands; null for one that the file has not. */
  image(address: string): string | null
  attributes(number: number): Record<string, string>
  /** To the document's own notes. */
  ownReference(note: { id: string }): Record<string, string | null>
}

/** Inlines as HTML that is well-formed XML too. */
export function inlinesHtml(inlines: readonly EditionInline[], notes: InlineLinks): string {
  return withoutSoftBreaks(inlines)
    .map(inline => inlineHtml(inline, notes))
    .join('')
}

/** Nothing is loaded from elsewhere: a picture that the file has not is told by its description. */
function imageHtml({ src, alt, change }: Extract<EditionInline, { kind: 'image' }>, links: InlineLinks): string {
  const address = links.image(src)
  if (address) return changedHtml(element('img', { src: address, alt }), change)
  return alt ? changedHtml(container('span', { class: 'image' }, `［${escapeXml(alt)}］`), change) : ''
}

function inlineHtml(inline: EditionInline, notes: InlineLinks): string {
  switch (inline.kind) {
    case 'text':
      return changedHtml(marked(escapeXml(inline.text), inline.marks), inline.change)
    case 'break':
      return changedHtml('<br/>', inline.change)
    case 'image':
      return imageHtml(inline, notes)
    case 'seam':
      return container('span', { class: 'seam' }, seamSign)
    case 'note':
      return changedHtml(
        container('sup', {}, container('a', notes.ownReference(inline), `［${escapeXml(inline.label)}］`)),
        inline.change,
      )
    case 'remark':
      return inline.edge === 'end' ? noteSign(inline.note.number, notes) : ''
    case 'point':
      return ''
  }
}

function noteSign(number: number, notes: InlineLinks): string {
  return container('sup', {}, container('a', notes.attributes(number), String(number)))
}

/** Signs of a change around its text. */
export function changedHtml(html: string, change: EditionChange | null | undefined): string {
  if (!change || html === '') return html
  const name = change.kind === 'insertion' ? 'ins' : 'del'
  return container(name, { datetime: isoSecond(change.at), title: change.author || null, class: change.reason }, html)
}

function marked(html: string, { strong, em, strike, code, link }: EditionMarks): string {
  let written = html
  if (code) written = container('code', {}, written)
  if (strike) written = container('s', {}, written)
  if (em) written = container('em', {}, written)
  if (strong) written = container('strong', {}, written)
  const href = link && safeAddress(link.href)
  return href ? container('a', { href, title: link.title || null }, written) : written
}

/** An address that does no more than lead somewhere; null for every other. */
export function safeAddress(href: string): string | null {
  const address = href.trim()
  if (!/^(?:https?:|mailto:|#|[^:?#]*(?:[/?#]|$))/i.test(address)) return null
  // What stands in a text need not be an address by the letter: what an address cannot hold is written by its bytes.
  return encodeURI(address.replace(loneSurrogates, '\ufffd'))
    .replaceAll('%25', '%')
    .replaceAll('[', '%5B')
    .replaceAll(']', '%5D')
}

const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
