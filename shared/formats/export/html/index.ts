import type { Edition } from '../../../editions/edition.ts'
import type { EditionNote } from '../../../editions/edition-blocks.ts'
import type { EditionImage } from '../../../editions/images.ts'
import { translate } from '../../../i18n/translate.ts'
import { base64 } from '../base64.ts'
import type { Exporter } from '../exporter.ts'
import { languageTag } from '../language-tag.ts'
import { container, escapeXml } from '../xml.ts'
import { blocksHtml, ownNoteId } from './blocks.ts'
import type { InlineLinks } from './inlines.ts'
import { editionStyle } from './style.ts'

/** One HTML file that needs nothing else, to be read, searched and printed. */
export const htmlExporter: Exporter = { id: 'html', extension: 'html', write: writeHtml }

const noteLinks: Omit<InlineLinks, 'image'> = {
  attributes: number => ({ id: `ref-${number}`, href: `#note-${number}`, role: 'doc-noteref' }),
  ownReference: ({ id }) => ({ href: `#${ownNoteId(id)}`, role: 'doc-noteref' }),
}

function writeHtml(edition: Edition): string {
  const { head, profile, blocks, notes } = edition
  const meta = [
    '<meta charset="utf-8"/>',
    container('title', {}, escapeXml(head.title)),
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<meta name="generator" content="Zhubi ${escapeXml(head.version)}"/>`,
    `<style>\n${editionStyle}\n</style>`,
  ]
  const main = container(
    'main',
    {},
    `\n${blocksHtml(blocks, { ...noteLinks, image: address => dataAddress(edition.images?.get(address)) })}`,
  )
  const foot = notes.length > 0 ? `\n${container('footer', {}, notesHtml(notes, profile.language))}` : ''
  const html = `<head>\n${meta.join('\n')}\n</head>\n<body>\n${main}${foot}\n</body>`
  return `<!DOCTYPE html>\n${container('html', { lang: languageTag(profile) }, `\n${html}\n`)}\n`
}

/** A picture in the file itself. */
function dataAddress(image: EditionImage | undefined): string | null {
  return image ? `data:${image.type};base64,${base64(image.bytes)}` : null
}

function notesHtml(notes: readonly EditionNote[], language: Edition['profile']['language']): string {
  const items = notes.map(({ number, text }) => {
    const back = container('a', { href: `#ref-${number}`, role: 'doc-backlink', 'aria-label': `${number}` }, '↩')
    return container('li', { id: `note-${number}` }, `${escapeXml(text).replaceAll('\n', '<br/>')} ${back}`)
  })
  const title = container('h2', {}, escapeXml(translate(language, 'editions.notes')))
  return container(
    'section',
    { class: 'notes', role: 'doc-endnotes', 'aria-label': translate(language, 'editions.notes') },
    `${title}\n<ol>\n${items.join('\n')}\n</ol>`,
  )
}
