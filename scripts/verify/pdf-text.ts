import { spawnSync } from 'node:child_process'
import { elementsBelow, isText, type MarkupElement, parseMarkup } from '#shared/formats/import/markup/parse-markup.ts'

/** White space: where lines and pages break is the printer's. */
const blank = /[\s\u00a0\u3000\u00ad]+/g
const silent = new Set(['head', 'style', 'script', 'title'])

/**
 * The text of an edition as paper shows it, without white space: the text of its HTML, which is what the window prints, with
 * the signs in front of list items, which a browser makes.
 */
export function printedText(html: string): string {
  const read = (element: MarkupElement): string =>
    silent.has(element.name)
      ? ''
      : markerOf(element) + element.children.map(child => (isText(child) ? child.text : read(child))).join('')
  return read(parseMarkup(html, 'html')).replace(blank, '')
}

/** Numbers are text; the dots of other lists are drawn. */
function markerOf({ name, parent: list, attributes }: MarkupElement): string {
  if (name !== 'li' || list?.name !== 'ol') return ''
  const own = /list-style-type:\s*'([^']*)'/.exec(attributes.style ?? '')?.[1]
  return own ?? `${attributes.value ?? ''}.`
}

/** The text of a PDF as Debian's pdftotext reads it, without white space and without the page numbers at its feet. */
export function pdfText(path: string): string {
  const { status, stdout, stderr, error } = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  if (error || status !== 0) throw new Error(`pdftotext: ${error?.message ?? stderr}`)
  const pages = stdout.split('\f').filter(page => page.trim() !== '')
  return pages
    .map((page, index) => {
      const foot = new RegExp(`\\n?${index + 1}\\s*/\\s*${pages.length}\\s*$`)
      if (!foot.test(page)) throw new Error(`page ${index + 1} has no number at its foot`)
      return page.replace(foot, '')
    })
    .join('')
    .replace(blank, '')
}

/** How many pictures a PDF has, as Debian's pdfimages counts them; masks of transparent ones aside. */
export function pdfPictures(path: string): number {
  const { stdout } = spawnSync('pdfimages', ['-list', path], { encoding: 'utf8' })
  return stdout.split('\n').filter(line => /^\s*\d+\s+\d+\s+image\b/.test(line)).length
}

/** How many pictures an edition's HTML has. */
export const htmlPictures = (html: string): number =>
  [...elementsBelow(parseMarkup(html, 'html'))].filter(({ name }) => name === 'img').length
