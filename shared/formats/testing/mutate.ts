/** Numbers from 0 to 1 that a seed decides. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A file with some bytes changed, put in, taken out, said twice, or its end cut off. */
export function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  let file = Array.from(bytes)
  const times = 1 + Math.floor(random() * 6)
  for (let time = 0; time < times; time++) {
    const at = Math.floor(random() * (file.length + 1))
    const length = Math.floor(random() ** 3 * 40)
    const choice = Math.floor(random() * 6)
    if (choice === 0) file[Math.min(at, file.length - 1)] = Math.floor(random() * 256)
    else if (choice === 1) file.splice(at, length)
    else if (choice === 2) file.splice(at, 0, ...Array.from({ length }, () => Math.floor(random() * 256)))
    else if (choice === 3) file.splice(at, 0, ...file.slice(at, at + length))
    else if (choice === 4) file[Math.min(at, file.length - 1)] = [0, 60, 62, 34, 38, 255][Math.floor(random() * 6)]!
    else if (random() < 0.3) file = file.slice(0, at)
  }
  return Uint8Array.from(file)
}
