import { AppError } from '../../domain/errors.ts'
import type { SourceFormat } from '../../domain/source.ts'
import { importExtensions } from './extensions.ts'
import type { ImportTools } from './importer.ts'

/** Office files before 2007, and newer ones with a password. */
const compoundFile = '\u00d0\u00cf\u0011\u00e0'

const startsWith = (bytes: Uint8Array, sign: string): boolean =>
  [...sign].every((character, index) => bytes[index] === character.charCodeAt(0))

/** Its sign may stand behind something else, as in mails. */
const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-')

/**
 * The format of bytes that are no text; null when they may be text. Throws AppError `format_unknown` for a container of
 * something else, `file_encrypted` for a document behind a password, and what opening a container throws.
 */
export async function detectBinary(bytes: Uint8Array, name: string, tools: ImportTools): Promise<SourceFormat | null> {
  if (startsWith(bytes, compoundFile) && /\.(?:docx|docm|xlsx|pptx)$/i.test(name)) throw new AppError('file_encrypted')
  if (isPdf(bytes)) return 'pdf'
  if (!startsWith(bytes, 'PK\u0003\u0004')) return null
  const { names } = await tools.openZip(bytes)
  if (names.some(member => /^word\/document\d*\.xml$/.test(member))) return 'docx'
  if (names.includes('META-INF/container.xml')) return 'epub'
  throw new AppError('format_unknown', { extensions: [...importExtensions].map(each => `.${each}`).join(' ') })
}
