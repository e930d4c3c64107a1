import { decodeStrictly } from './encoding-codecs.ts'

/** The name of an archive's member: UTF-8 where the bytes are that, else GB18030, as Chinese systems write names. */
export function nameOfBytes(bytes: Uint8Array, isUtf8: boolean): string {
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== null) return utf8
  const chinese = isUtf8 ? null : decodeStrictly(bytes, 'gb18030')
  return chinese ?? Array.from(bytes, byte => String.fromCharCode(byte)).join('')
}
