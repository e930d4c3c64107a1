/** Smaller arrays may share their memory with others, and copying them costs nothing. */
const smallestBytes = 65_536

/** The memory of the long byte arrays in a message, so that it is handed over instead of copied: who sends it has it no more. */
export function handedOver(message: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  gather(message, found)
  return [...found]
}

function gather(value: unknown, into: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null) return
  if (!(value instanceof Uint8Array)) {
    for (const inner of Object.values(value)) gather(inner, into)
    return
  }
  if (value.length >= smallestBytes && value.buffer instanceof ArrayBuffer) into.add(value.buffer)
}
