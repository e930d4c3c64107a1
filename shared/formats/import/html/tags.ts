import type { FidelityKind } from '../../../domain/fidelity.ts'
import type { MarkupElement } from '../markup/parse-markup.ts'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that begin and end a paragraph. */
export const blockTags = set(
  '#root html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table caption tbody ' +
    'thead tfoot tr td th ul legend option select',
)

/** Elements with nothing to read in them. */
export const silentTags = set(
  'head script style template link meta base title noframes noembed frameset frame param source track col colgroup wbr area map',
)

/** Elements whose content cannot be kept. */
export const lostTags: Readonly<Record<string, FidelityKind>> = {
  iframe: 'embedded_object',
  object: 'embedded_object',
  embed: 'embedded_object',
  applet: 'embedded_object',
  svg: 'drawing',
  canvas: 'drawing',
  math: 'formula',
  video: 'media',
  audio: 'media',
  input: 'form_field',
  textarea: 'form_field',
  button: 'form_field',
}

export const headingTags: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 }

/** Elements that say of themselves that they are not the text. */
const furnitureTags = set('nav aside footer noscript search menu form select')
const furnitureRoles = set('navigation banner contentinfo complementary search menu menubar')

export function isFurniture({ name, attributes }: MarkupElement): boolean {
  return furnitureTags.has(name) || furnitureRoles.has(attributes.role ?? '')
}

/** Whether a browser would not show it. */
export function isHidden({ attributes }: MarkupElement): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '')
  )
}

/** An address that may stand in a document; addresses that run something are dropped. */
export function safeAddress(address: string | undefined): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers pass over them inside a scheme
  const trimmed = address?.replace(/[\u0000-\u0020]+/g, '') ?? ''
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(trimmed)?.[1]?.toLowerCase()
  if (trimmed === '' || (scheme && !['http', 'https', 'mailto', 'ftp', 'tel'].includes(scheme))) return null
  return address?.trim() ?? null
}
