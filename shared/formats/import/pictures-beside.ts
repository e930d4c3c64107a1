import { forEachTextBlock } from '../../document/sections.ts'
import { ocrFormats, type SourceFormat } from '../../domain/source.ts'
import { isEmbedded } from './embedded-image.ts'
import type { ImportedDocument } from './imported-document.ts'

/** A picture that a document needs and that lies beside its file. */
export interface PictureWish {
  /** What the document names it by; `page:3` is what the third page was read from. */
  address: string
  /** Where it may lie, seen from the file's folder, likeliest first; segments are parted by `/`. */
  ways: string[]
  /** How often the document shows it. */
  count: number
}

/** The address that the picture of a page (index) is kept under. */
export const pageAddress = (page: number): string => `page:${page + 1}`

const mostWishes = 20_000
const pictureEndings = ['png', 'jpg', 'jpeg', 'webp', 'gif', 'tif', 'tiff', 'jp2', 'jpf', 'j2k']

/** The pictures beside a file that its document shows or was read from, each once. */
export function picturesBeside(
  { doc, layout }: Pick<ImportedDocument, 'doc' | 'layout'>,
  format: SourceFormat,
  name: string,
): PictureWish[] {
  const wishes = new Map<string, PictureWish>()
  const wish = (address: string, ways: string[]) => {
    const known = wishes.get(address)
    if (known) known.count++
    else if (ways.length > 0 && wishes.size < mostWishes) wishes.set(address, { address, ways, count: 1 })
  }
  if (ocrFormats.has(format)) {
    layout.pages.forEach(({ image }, page) => {
      wish(pageAddress(page), waysToPage(image, layout.pages.length === 1 ? name : null))
    })
  } else if (format === 'html' || format === 'markdown') {
    forEachTextBlock(doc, block => {
      block.forEach(child => {
        const address = child.type.name === 'image' ? (child.attrs.src as string) : ''
        if (address !== '' && !isEmbedded(address)) wish(address, wayOf(address))
      })
    })
  }
  return [...wishes.values()]
}

/** The way that a relative address means; none for what leads elsewhere. */
function wayOf(address: string): string[] {
  if (/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(address)) return []
  const way = decoded(address.split(/[?#]/, 1)[0] ?? '').replaceAll('\\', '/')
  return way === '' || way.includes('\0') ? [] : [way]
}

/**
 * Programs write where the picture lay when they ran: its name counts, beside the file or in the folder above, and with
 * the ending of what it was converted to. A file of one page may be named as its picture.
 */
function waysToPage(image: string | null, name: string | null): string[] {
  const told = image?.replaceAll('\\', '/') ?? ''
  const file = told.split('/').at(-1) ?? ''
  const isRelative = told !== file && !/^(?:[a-z]:|\/|[a-z]+:\/\/)/i.test(told)
  const stems = [stemOf(file), stemOf(name ?? '')].filter(stem => stem !== '')
  const converted = stems.flatMap(stem => pictureEndings.map(ending => `${stem}.${ending}`))
  const names = [...new Set([file, ...converted])].filter(each => each !== '' && !each.includes('\0'))
  return [...(isRelative ? [told] : []), ...names, ...names.map(each => `../${each}`)]
}

const stemOf = (name: string): string => name.replace(/\.[^.]*$/, '')

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
