import { encodingNames } from '../../contract/sources.ts'

/** Other names of the encodings we read; GB2312 and GBK are parts of GB18030. */
const synonyms: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'gb_2312-80': 'gb18030',
  'x-gbk': 'gb18030',
  'big5-hkscs': 'big5',
  'utf-16': 'utf-16le',
}
const declarations = [
  /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]+)["']/i,
  /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]+)/i,
]
/** How far into the bytes a declaration is looked for; HTML asks for 1,024, pages put it later. */
const reach = 8192

/** The encoding that markup declares, by our name for it; null when it declares none that we read. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  let head = ''
  for (const byte of bytes.subarray(0, reach)) head += String.fromCharCode(byte)
  for (const declaration of declarations) {
    const label = declaration.exec(head)?.[1]?.toLowerCase()
    const name = label && (synonyms[label] ?? label)
    if (name && (encodingNames as readonly string[]).includes(name)) return name
  }
  return null
}
