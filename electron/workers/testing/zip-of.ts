import { crc32, deflateRawSync } from 'node:zlib'

/** How a member is to be written, where it is to be written wrongly. */
export interface ZipMemberOptions {
  /** Raw name bytes. */
  rawName?: Uint8Array
  unixMode?: number
  claimedSize?: number
  isEncrypted?: boolean
}

/** A zip archive of these members, for tests. */
export function zipOf(
  members: Readonly<Record<string, string | Uint8Array>>,
  options: Readonly<Record<string, ZipMemberOptions>> = {},
): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(members)) {
    const { rawName, unixMode = 0o100644, claimedSize, isEncrypted } = options[name] ?? {}
    const data = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
    const packed = deflateRawSync(data)
    const nameBytes = Buffer.from(rawName ?? Buffer.from(name))
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE((rawName ? 0 : 0x800) | (isEncrypted ? 1 : 0), 2)
    header.writeUInt16LE(8, 4)
    header.writeUInt32LE(crc32(data), 10)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(claimedSize ?? data.length, 18)
    header.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), header, nameBytes, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(unixMode * 0x10000, 6)
    tail.writeUInt32LE(offset, 10)
    const version = Buffer.from([20, 3])
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), version, header, tail, nameBytes]))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}
