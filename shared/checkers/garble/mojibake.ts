/** Windows-1252 byte of each character that it sets elsewhere than Latin-1. */
const windows1252 = new Map(
  [...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((character, index) => {
    const bytes = [
      0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
      0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
    ]
    return [character, bytes[index] as number] as const
  }),
)

/** The byte that Windows-1252 or Latin-1 has for a character; -1 for none. */
export function byteOf(character: string): number {
  const code = character.charCodeAt(0)
  return code < 0x100 ? code : (windows1252.get(character) ?? -1)
}

/** Length of the UTF-8 sequence that a byte begins; 0 for none. */
const lengthOf = (byte: number) =>
  byte < 0x80
    ? 1
    : byte >= 0xc2 && byte < 0xe0
      ? 2
      : byte >= 0xe0 && byte < 0xf0
        ? 3
        : byte >= 0xf0 && byte < 0xf5
          ? 4
          : 0

/**
 * The text whose UTF-8 bytes were read as Windows-1252, or null when the run is no such text. A last sequence that is
 * cut is dropped.
 */
export function rereadAsUtf8(run: string): string | null {
  const bytes = [...run].map(byteOf)
  if (bytes.includes(-1)) return null
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOf(bytes[at] as number)
    if (length === 0) return null
    const tail = bytes.slice(at + 1, at + length)
    if (tail.some(byte => (byte & 0xc0) !== 0x80)) return null
    if (tail.length < length - 1) break
    const first = length === 1 ? (bytes[at] as number) : (bytes[at] as number) & (0xff >> (length + 1))
    const code = tail.reduce((value, byte) => (value << 6) | (byte & 0x3f), first)
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null
    text += String.fromCodePoint(code)
    at += length
  }
  return text === '' ? null : text
}

/** A run that could be UTF-8 read as Windows-1252: it begins with a lead byte. */
export const latinRun = /[\u00c2-\u00f4][\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+/gu

/**
 * UTF-8 read as GBK, and replacement characters saved and read so: characters that Chinese text never strings together.
 * 锟斤拷 is EF BF BD twice; 銆 and 锛 begin 、。and full-width marks; 鐨 begins 的.
 */
export const gbkRun =
  /(?:锟斤拷|锟斤|斤拷锟?)+|(?:烫烫|屯屯){2,}|[\u4e00-\u9fff]{0,6}(?:銆[\u4e00-\u9fff?€]|锛[\u4e00-\u9fff?€]|鈥[\u4e00-\u9fff?€渮檚]|鐨勫|鏄[\u4e00-\u9fff]鐨?勫?|涓€|鍜屽|浜嗕)[\u4e00-\u9fff€?]{0,8}/gu

const decodeGbk = (bytes: readonly number[]) => new TextDecoder('gbk').decode(new Uint8Array(bytes))
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

/**
 * Characters that the first two bytes of a Han character's UTF-8 make in GBK and that GB 2312, the script as it is
 * written, has no place for: 鎴 begins 战略 read so.
 */
const rareLeads = decodeGbk(
  range(0xe4, 0xe9).flatMap(high => range(0x80, 0xa0).flatMap(low => (low === 0x7f ? [] : [high, low]))),
)
export const rareGbkLead = new RegExp(`[${rareLeads}]`, 'gu')

/** The two bytes of each character in GBK, one number. Made when the first candidate is met. */
function gbkTable(): ReadonlyMap<string, number> {
  const codes = range(0x81, 0xfe).flatMap(high =>
    range(0x40, 0xfe).flatMap(low => (low === 0x7f ? [] : [(high << 8) | low])),
  )
  const characters = decodeGbk(codes.flatMap(code => [code >> 8, code & 0xff]))
  return new Map([...characters].map((character, at) => [character, codes[at] as number]))
}

let gbkCodes: ReadonlyMap<string, number> | null = null

/** The two bytes that GBK has for a character, one number; 0 for none. */
export function bytesOfGbk(character: string): number {
  gbkCodes ??= gbkTable()
  return gbkCodes.get(character) ?? 0
}

const longestGbk = 60
/** Two Han characters of UTF-8 are three of GBK. */
const [readTogether, mostBefore] = [3, 8]
const plainHan = /^[\u4e00-\u9fff\u3001\u3002\uff00-\uff1f“”‘’《》]+$/u

/**
 * Whether a reading has everyday characters: those of the first level of GB 2312, and of traditional script, if it has
 * any beside them. 鎮村級 reads as two characters too, but as rare ones.
 */
const isEveryday = (reading: string) =>
  [...reading].some(character => {
    const lead = bytesOfGbk(character) >> 8
    return lead >= 0xb0 && lead <= 0xd7 && (bytesOfGbk(character) & 0xff) >= 0xa1
  })

/** What the characters from an offset on say as UTF-8, with how many were read. */
function rereadGbkAt(text: string, from: number): { reading: string; length: number } | null {
  let reading = ''
  let length = 0
  while (length < longestGbk) {
    const triple = text.slice(from + length, from + length + readTogether)
    const codes = [...triple].map(bytesOfGbk)
    if (triple.length < readTogether || codes.includes(0)) break
    const bytes = new Uint8Array(codes.flatMap(code => [code >> 8, code & 0xff]))
    const pair = new TextDecoder('utf-8').decode(bytes)
    if ([...pair].length !== 2 || !plainHan.test(pair)) break
    reading += pair
    length += readTogether
  }
  return length > 0 && isEveryday(reading) ? { reading, length } : null
}

/** Han characters whose UTF-8 was read as GBK, around a character that begins such a run; null where it does not. */
export function rereadGbk(text: string, at: number): { start: number; end: number; reading: string } | null {
  for (let back = mostBefore; back >= 0; back--) {
    const start = at - back * readTogether
    const read = start < 0 ? null : rereadGbkAt(text, start)
    if (read && start + read.length > at) return { start, end: start + read.length, reading: read.reading }
  }
  return null
}
