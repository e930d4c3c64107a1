import { zlibSync } from 'fflate/browser'

/** Longest object that is looked for among those that are written: glyphs and the like, not what lists them. */
const longestShared = 3000
const chunkSize = 1 << 20
/** So many objects without streams are packed together. */
const packedTogether = 200
const packing = { level: 6 } as const
const entryWidths = [1, 4, 2] as const
const inFile = 1
const inPack = 2
/** Numbers that two different objects do not agree in: odd, each for 32 bits of 128. */
const multipliers = [0x01000193, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const

/** Where an object is: at a byte of the file, or which of those in a pack. */
interface Place {
  kind: 0 | typeof inFile | typeof inPack
  at: number
  index: number
}

/** Writes a PDF object by object, packed. What is the same to the byte is written once where that is asked for. */
export class PdfWriter {
  readonly #chunks: Uint8Array[] = []
  #chunk = new Uint8Array(chunkSize)
  #used = 0
  #length = 0
  readonly #places: Place[] = [{ kind: 0, at: 0, index: 0xffff }]
  /** Objects that may be asked for again, by their fingerprints: the shapes of a book's characters are many. */
  readonly #written = new Map<string, number>()
  #unpacked: { number: number; value: string }[] = []

  constructor() {
    this.#text('%PDF-1.5\n%\u00d3\u00eb\u00e9\u00e1\n')
  }

  /** A number for an object that is written later. */
  reserve(): number {
    return this.#places.push({ kind: 0, at: 0, index: 0 }) - 1
  }

  write(number: number, value: string, stream: Uint8Array | null = null): void {
    if (stream) this.#writeStream(number, value, stream)
    else this.#unpacked.push({ number, value })
    if (this.#unpacked.length === packedTogether) this.#pack()
  }

  add(value: string, stream: Uint8Array | null = null): number {
    const number = this.reserve()
    this.write(number, value, stream)
    return number
  }

  /** As `add`, or the number of the same object. */
  share(value: string, stream: Uint8Array | null): number {
    const length = value.length + (stream?.length ?? 0)
    if (length > longestShared) return this.add(value, stream)
    const key = fingerprint(value, stream)
    const known = this.#written.get(key)
    if (known !== undefined) return known
    const number = this.add(value, stream)
    this.#written.set(key, number)
    return number
  }

  end(root: number, info: number): Uint8Array<ArrayBuffer> {
    this.#pack()
    const table = this.reserve()
    const start = this.#length
    this.#places[table] = { kind: inFile, at: start, index: 0 }
    const parts = [
      `/Size ${this.#places.length}`,
      `/W [${entryWidths.join(' ')}]`,
      `/Root ${root} 0 R`,
      `/Info ${info} 0 R`,
    ]
    this.#writeStream(table, ...packed('/XRef', parts, this.#entries()))
    this.#text(`startxref\n${start}\n%%EOF\n`)
    const all = new Uint8Array(this.#length)
    let at = 0
    for (const chunk of [...this.#chunks, this.#chunk.subarray(0, this.#used)]) {
      all.set(chunk, at)
      at += chunk.length
    }
    return all
  }

  /** Writes the objects that wait as one stream. */
  #pack(): void {
    if (this.#unpacked.length === 0) return
    const pack = this.reserve()
    let length = 0
    const heads: string[] = []
    for (const [index, { number, value }] of this.#unpacked.entries()) {
      heads.push(`${number} ${length}`)
      length += value.length + 1
      this.#places[number] = { kind: inPack, at: pack, index }
    }
    const head = `${heads.join(' ')}\n`
    const bytes = bytesOf(`${head}${this.#unpacked.map(({ value }) => value).join('\n')}\n`)
    this.#writeStream(pack, ...packed('/ObjStm', [`/N ${heads.length}`, `/First ${head.length}`], bytes))
    this.#unpacked = []
  }

  #writeStream(number: number, value: string, stream: Uint8Array): void {
    this.#places[number] = { kind: inFile, at: this.#length, index: 0 }
    this.#text(`${number} 0 obj\n${value} stream\n`)
    this.#bytes(stream)
    this.#text('\nendstream\nendobj\n')
  }

  #entries(): Uint8Array {
    const [kindWidth, atWidth, indexWidth] = entryWidths
    const size = kindWidth + atWidth + indexWidth
    const entries = new Uint8Array(size * this.#places.length)
    const view = new DataView(entries.buffer)
    for (const [number, { kind, at, index }] of this.#places.entries()) {
      view.setUint8(number * size, kind)
      view.setUint32(number * size + kindWidth, at)
      view.setUint16(number * size + kindWidth + atWidth, index)
    }
    return entries
  }

  #text(text: string): void {
    this.#bytes(bytesOf(text))
  }

  #bytes(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      if (this.#used === chunkSize) this.#nextChunk()
      const some = bytes.subarray(at, at + chunkSize - this.#used)
      this.#chunk.set(some, this.#used)
      this.#used += some.length
      at += some.length
    }
    this.#length += bytes.length
  }

  #nextChunk(): void {
    this.#chunks.push(this.#chunk)
    this.#chunk = new Uint8Array(chunkSize)
    this.#used = 0
  }
}

/** The dictionary and the bytes of a stream that is packed. */
function packed(type: string, parts: readonly string[], bytes: Uint8Array): [value: string, stream: Uint8Array] {
  const stream = zlibSync(bytes, packing)
  const all = [`/Type ${type}`, ...parts, '/Filter /FlateDecode', `/Length ${stream.length}`]
  return [`<<${all.join('\n')}>>`, stream]
}

/** What tells an object from every other. */
function fingerprint(value: string, stream: Uint8Array | null): string {
  const bytes = bytesOf(value)
  const lanes = multipliers.map(multiplier => {
    let lane = laneOf(bytes, multiplier, bytes.length)
    if (stream) lane = laneOf(stream, multiplier, lane)
    return String.fromCharCode(lane >>> 16, lane & 0xffff)
  })
  return `${lanes.join('')}${bytes.length}+${stream?.length ?? ''}`
}

function laneOf(bytes: Uint8Array, multiplier: number, start: number): number {
  let lane = start ^ multiplier
  for (let at = 0; at < bytes.length; at++) lane = Math.imul(lane ^ bytes[at]!, multiplier) ^ (lane >>> 15)
  return lane
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}
