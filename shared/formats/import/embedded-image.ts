import { type EditionImage, imageOf } from '../../editions/images.ts'

const scheme = 'embedded:'
const urls = /data:image\/[\w.+-]+(?:;[\w=.-]+)*;base64,([\w+/=\s%-]*)/gi

/** The address of a picture whose bytes stand in the source's text; null for a URL that holds none. */
export function embeddedAddress(url: string): string | null {
  const encoded = url.trim().matchAll(urls).next().value?.[1]
  return encoded === undefined ? null : `${scheme}${hashOf(encoded)}`
}

/** Whether an address means bytes that stand in the source itself. */
export const isEmbedded = (address: string): boolean => /^(?:data|embedded):/i.test(address)

/** The pictures that a source's text holds, of those that are wanted by their addresses. */
export function embeddedImages(text: string, addresses: ReadonlySet<string>): Map<string, EditionImage> {
  const images = new Map<string, EditionImage>()
  const add = (address: string, encoded: string) => {
    const image = imageOf(bytesOf(encoded))
    if (image) images.set(address, image)
  }
  for (const address of addresses) {
    const encoded = /^data:/i.test(address) ? address.matchAll(urls).next().value?.[1] : undefined
    if (encoded !== undefined) add(address, encoded)
  }
  if (![...addresses].some(address => address.startsWith(scheme))) return images
  for (const [, encoded = ''] of text.matchAll(urls)) {
    const address = `${scheme}${hashOf(encoded)}`
    if (addresses.has(address) && !images.has(address)) add(address, encoded)
  }
  return images
}

/** A number of 53 bits that tells texts apart, white space aside. */
function hashOf(text: string): string {
  let [low, high] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit <= 32) continue
    low = Math.imul(low ^ unit, 2_654_435_761)
    high = Math.imul(high ^ unit, 1_597_334_677)
  }
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & high) + (low >>> 0)).toString(36)
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const values = new Int8Array(128).fill(-1)
for (let digit = 0; digit < digits.length; digit++) values[digits.charCodeAt(digit)] = digit

/** The bytes of base 64; what is no digit is passed over. */
function bytesOf(encoded: string): Uint8Array {
  const escapes: Record<string, string> = { '%2B': '+', '%2F': '/' }
  const plain = encoded.replace(/%[\da-f]{2}/gi, code => escapes[code.toUpperCase()] ?? '')
  const bytes = new Uint8Array(Math.ceil((plain.length * 3) / 4))
  let [length, buffer, bits] = [0, 0, 0]
  for (let at = 0; at < plain.length; at++) {
    const value = values[plain.charCodeAt(at)] ?? -1
    if (value < 0) continue
    buffer = ((buffer << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[length++] = (buffer >> bits) & 0xff
  }
  return bytes.subarray(0, length)
}
