import { buffer as readAll } from 'node:stream/consumers'
import { type Entry, fromBufferPromise, openPromise, validateFileName, type ZipFile } from 'yauzl'
import { AppError } from '#shared/domain/errors.ts'
import type { ZipMembers } from '#shared/formats/import/importer.ts'
import { nameOfBytes } from '#shared/formats/import/member-names.ts'

/** More members, or more bytes when unpacked, are no document and no collection of reports. */
const mostMembers = 50_000
const megabyte = 1024 * 1024
const largestMember = 256 * megabyte
const mostUnpacked = 1024 * megabyte
/** What compresses better than this was made to; small members may. */
const highestRatio = 250
const ratioMattersFrom = 4 * megabyte

const fileTypeMask = 0o170000
const linkType = 0o120000
const utf8Flag = 0x800

/** An open archive; members with unsafe names and links are not in it, but counted. */
export interface OpenZip extends ZipMembers {
  refused: number
  /** Bytes when unpacked, as the archive says; 0 for what it does not have. */
  sizeOf(name: string): number
  close(): void
}

const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true } as const

/** Opens a container held in memory; all that is read of it together has a limit too. Throws AppError `file_damaged`, `file_too_complex`. */
export async function openZip(bytes: Uint8Array): Promise<OpenZip> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await list(await asDamaged(() => fromBufferPromise(buffer, options)))
  let unpacked = 0
  return {
    ...zip,
    read: async name => {
      unpacked += zip.sizeOf(name)
      if (unpacked > mostUnpacked) throw new AppError('file_too_complex')
      return zip.read(name)
    },
  }
}

/** Opens an archive on disk. Throws AppError `file_damaged`, `file_too_complex`. */
export async function openZipFile(path: string): Promise<OpenZip> {
  return list(await asDamaged(() => openPromise(path, options)))
}

async function list(zip: ZipFile): Promise<OpenZip> {
  if (zip.entryCount > mostMembers) throw new AppError('file_too_complex')
  const found = new Map<string, Entry>()
  let refused = 0
  await asDamaged(async () => {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry)
      if (name.endsWith('/')) continue
      if (found.has(name) || isLink(entry) || validateFileName(name) !== null) refused++
      else found.set(name, entry)
    }
  })
  return {
    names: [...found.keys()],
    sizeOf: name => found.get(name)?.uncompressedSize ?? 0,
    refused,
    close: () => zip.close(),
    read: async name => {
      const entry = found.get(name)
      if (!entry) throw new AppError('file_damaged')
      return readEntry(zip, entry)
    },
  }
}

/** Unpacks a member; the library refuses one that is longer or shorter than it says. */
async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const { uncompressedSize: size, compressedSize } = entry
  if (entry.isEncrypted()) throw new AppError('file_encrypted')
  if (size > largestMember) throw new AppError('file_too_complex')
  if (size > ratioMattersFrom && size > compressedSize * highestRatio) throw new AppError('file_too_complex')
  return asDamaged(async () => readAll(await zip.openReadStreamPromise(entry)))
}

/** Names without the flag for UTF-8 are in whatever encoding the archive's maker had. */
function nameOf({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  const isUtf8 = (generalPurposeBitFlag & utf8Flag) !== 0
  return nameOfBytes(fileNameRaw, isUtf8).replaceAll('\\', '/')
}

function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & fileTypeMask) === linkType
}

async function asDamaged<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('file_damaged', {}, error)
  }
}
