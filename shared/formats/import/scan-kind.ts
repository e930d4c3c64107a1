/** Pictures of pages as archives keep them, which no browser shows. */
export type ScanKind = 'TIFF' | 'JPEG 2000'

const signs: readonly (readonly [kind: ScanKind, sign: readonly number[]])[] = [
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF', [0x4d, 0x4d, 0x00, 0x2a]],
  // With offsets of eight bytes: told apart only so that it can be named.
  ['TIFF', [0x49, 0x49, 0x2b, 0x00]],
  ['TIFF', [0x4d, 0x4d, 0x00, 0x2b]],
  ['JPEG 2000', [0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50, 0x20, 0x20, 0x0d, 0x0a, 0x87, 0x0a]],
  // The bare code without a container.
  ['JPEG 2000', [0xff, 0x4f, 0xff, 0x51]],
]

/** What bytes are by their opening; null for anything else. */
export function scanKindOf(bytes: Uint8Array): ScanKind | null {
  const found = signs.find(([, sign]) => sign.every((byte, index) => bytes[index] === byte))
  return found?.[0] ?? null
}
