/** A picture as points of red, green, blue and opacity. */
export interface Raster {
  width: number
  height: number
  rgba: Uint8Array | Uint8ClampedArray
}

/** A raster of so many points at most: points are put together by squares, opacity is let go of. */
export function shrunk(raster: Raster, mostPoints: number): Raster {
  const factor = Math.ceil(Math.sqrt((raster.width * raster.height) / mostPoints))
  if (factor <= 1) return raster
  const width = Math.max(1, Math.floor(raster.width / factor))
  const height = Math.max(1, Math.floor(raster.height / factor))
  const rgba = new Uint8Array(width * height * 4)
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < width; x++, to += 4) putMean(raster, { x: x * factor, y: y * factor, factor }, rgba, to)
  return { width, height, rgba }
}

function putMean(
  { width, height, rgba }: Raster,
  { x, y, factor }: { x: number; y: number; factor: number },
  into: Uint8Array,
  to: number,
): void {
  let [red, green, blue, count] = [0, 0, 0, 0]
  for (let row = y; row < Math.min(height, y + factor); row++) {
    for (let at = (row * width + x) * 4, end = (row * width + Math.min(width, x + factor)) * 4; at < end; at += 4) {
      red += rgba[at]!
      green += rgba[at + 1]!
      blue += rgba[at + 2]!
      count++
    }
  }
  into[to] = red / count
  into[to + 1] = green / count
  into[to + 2] = blue / count
  into[to + 3] = 255
}
