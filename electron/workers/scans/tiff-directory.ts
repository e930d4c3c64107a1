/**
 * What a TIFF says of one of its pages, by the numbers of tags as the library wants them (`t256`). The library's own
 * reader believes every number, follows every pointer, and does not come back from some files.
 */
export type TiffDirectory = Record<`t${number}`, number[]>

/** Tags that tell how points are kept; what else a file says is left alone. */
const wanted = new Set([
  256, 257, 258, 259, 262, 266, 273, 277, 278, 279, 284, 292, 293, 317, 320, 322, 323, 324, 325, 338, 347, 512, 513,
  514, 515, 519, 520, 521, 529, 530, 531, 532,
])
/** Bytes of a number, by its type: bytes, short and long ones. */
const sizes: Readonly<Record<number, 1 | 2 | 4>> = { 1: 1, 3: 2, 4: 4, 7: 1 }
const entrySize = 12
const mostPages = 5000

/** The pages of a TIFF, in order. Throws RangeError where it points outside of itself or in a circle. */
export function tiffDirectories(view: DataView): TiffDirectory[] {
  const isLittle = view.getUint16(0) === 0x4949
  const seen = new Set<number>()
  const found: TiffDirectory[] = []
  for (let at = view.getUint32(4, isLittle); at !== 0; ) {
    if (seen.has(at) || seen.size === mostPages) throw new RangeError('Pages in a circle, or too many')
    seen.add(at)
    const count = view.getUint16(at, isLittle)
    const directory: TiffDirectory = {}
    for (let entry = at + 2; entry < at + 2 + count * entrySize; entry += entrySize)
      readEntry(view, entry, isLittle, directory)
    found.push(directory)
    at = view.getUint32(at + 2 + count * entrySize, isLittle)
  }
  return found
}

function readEntry(view: DataView, at: number, isLittle: boolean, into: TiffDirectory): void {
  const tag = view.getUint16(at, isLittle)
  const size = sizes[view.getUint16(at + 2, isLittle)]
  if (!wanted.has(tag) || size === undefined) return
  const count = view.getUint32(at + 4, isLittle)
  const start = count * size <= 4 ? at + 8 : view.getUint32(at + 8, isLittle)
  if (start + count * size > view.byteLength) throw new RangeError('Numbers outside of the file')
  into[`t${tag}`] = Array.from({ length: count }, (_, index) => numberAt(view, start + index * size, size, isLittle))
}

function numberAt(view: DataView, at: number, size: 1 | 2 | 4, isLittle: boolean): number {
  if (size === 1) return view.getUint8(at)
  return size === 2 ? view.getUint16(at, isLittle) : view.getUint32(at, isLittle)
}
