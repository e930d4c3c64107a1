/** What XML 1.0 cannot hold: most control characters, two non-characters, and lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML must not have.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const special = /[&<>"\r]/g
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

/** Text as XML (and HTML) holds it, in content and in attributes. What XML has no way to hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(forbidden, '\ufffd')
    .replace(loneSurrogates, '\ufffd')
    .replace(special, sign => entities[sign] ?? sign)
}

export type XmlAttributes = Readonly<Record<string, string | number | null | undefined>>

/** Attributes by name, those without a value left out: the same element has the same bytes. */
function attributesOf(attributes: XmlAttributes): string {
  return Object.keys(attributes)
    .sort()
    .map(name => {
      const value = attributes[name]
      return value === null || value === undefined ? '' : ` ${name}="${escapeAttribute(String(value))}"`
    })
    .join('')
}

const escapeAttribute = (value: string): string =>
  escapeXml(value).replace(/[\t\n]/g, sign => (sign === '\t' ? '&#9;' : '&#10;'))

/** An element around content that is XML already; without content it is closed at once. */
export function element(name: string, attributes: XmlAttributes = {}, content = ''): string {
  const open = `<${name}${attributesOf(attributes)}`
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`
}

/** As `element`, with an end tag in any case, as HTML wants it. */
export function container(name: string, attributes: XmlAttributes, content: string): string {
  return `<${name}${attributesOf(attributes)}>${content}</${name}>`
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
