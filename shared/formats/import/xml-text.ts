import type { ZipMembers } from './importer.ts'

/** The text of an XML member: UTF-8 unless it begins with the mark of UTF-16. What does not fit becomes U+FFFD. */
export async function readXmlText(members: ZipMembers, name: string): Promise<string> {
  const bytes = await members.read(name)
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
