/** What is used of a canvas library that draws as browsers do. */
interface Canvas {
  GlobalFonts: { registerFromPath(path: string, name: string): unknown }
  createCanvas(width: number, height: number): { getContext(kind: '2d'): CanvasContext }
}
interface CanvasContext {
  fillStyle: string
  font: string
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
  getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray }
}

const fonts = { Song: 'NotoSerifCJK-Regular.ttc', Hei: 'NotoSansCJK-Regular.ttc' }
const fontFolder = '/usr/share/fonts/opentype/noto'
/** Pixels of a drawing's side; its picture has half as many. */
const drawn = 56
const side = drawn / 2

/**
 * For each character those that look most like it, nearest first, as a text. Likeness is the correlation of two
 * blurred pictures, the mean over a serif and a sans-serif font.
 */
export function nearestShapes(
  characters: readonly string[],
  { GlobalFonts, createCanvas }: Canvas,
  { most, least }: { most: number; least: number },
): string[] {
  const pictures = picturesOf(characters, { GlobalFonts, createCanvas })
  const near: Likeness[][] = characters.map(() => [])
  for (let one = 0; one < characters.length; one++) {
    for (let other = one + 1; other < characters.length; other++) {
      const likeness = likenessOf(pictures, one, other, least)
      if (likeness < least) continue
      near[one]?.push({ likeness, other })
      near[other]?.push({ likeness, other: one })
    }
  }
  return near.map(list => nearestOf(list, characters, most))
}

/** For each of some characters those of others that look most like it, in the same way. */
export function nearestAmong(
  rare: readonly string[],
  common: readonly string[],
  canvas: Canvas,
  { most, least }: { most: number; least: number },
): string[] {
  const pictures = picturesOf([...common, ...rare], canvas)
  return rare.map((_, index) => {
    const near: Likeness[] = []
    for (let other = 0; other < common.length; other++) {
      const likeness = likenessOf(pictures, common.length + index, other, least)
      if (likeness >= least) near.push({ likeness, other })
    }
    return nearestOf(near, common, most)
  })
}

interface Likeness {
  likeness: number
  other: number
}

const nearestOf = (near: Likeness[], characters: readonly string[], most: number): string =>
  near
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ other }) => characters[other])
    .join('')

/** The pictures of characters, by font. */
function picturesOf(characters: readonly string[], { GlobalFonts, createCanvas }: Canvas): Float32Array[][] {
  const context = createCanvas(drawn, drawn).getContext('2d')
  return Object.entries(fonts).map(([name, file]) => {
    GlobalFonts.registerFromPath(`${fontFolder}/${file}`, name)
    return characters.map(character => pictureOf(context, name, character))
  })
}

function likenessOf(pictures: readonly Float32Array[][], one: number, other: number, least: number): number {
  let sum = 0
  for (const [index, font] of pictures.entries()) {
    const [a, b] = [font[one] as Float32Array, font[other] as Float32Array]
    for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
    // Even the same picture in the other fonts would not bring it up.
    if (sum + pictures.length - index - 1 < least * pictures.length) return 0
  }
  return sum / pictures.length
}

/** A character's blurred picture, brought to mean 0 and length 1, so that products are correlations. */
function pictureOf(context: CanvasContext, font: string, character: string): Float32Array {
  context.fillStyle = '#fff'
  context.fillRect(0, 0, drawn, drawn)
  context.fillStyle = '#000'
  context.font = `50px "${font}"`
  context.fillText(character, 3, 46)
  const { data } = context.getImageData(0, 0, drawn, drawn)
  let picture: Float32Array = new Float32Array(side * side)
  for (let y = 0; y < drawn; y++) {
    for (let x = 0; x < drawn; x++) {
      const cell = (y >> 1) * side + (x >> 1)
      picture[cell] = (picture[cell] as number) + 255 - (data[(y * drawn + x) * 4] as number)
    }
  }
  picture = blurred(blurred(picture))
  const mean = picture.reduce((sum, value) => sum + value, 0) / picture.length
  const length = Math.sqrt(picture.reduce((sum, value) => sum + (value - mean) ** 2, 0)) || 1
  return picture.map(value => (value - mean) / length)
}

/** The mean of each cell and its neighbours. */
function blurred(picture: Float32Array): Float32Array {
  return picture.map((_, cell) => {
    const [x, y] = [cell % side, Math.floor(cell / side)]
    let [sum, count] = [0, 0]
    for (let row = Math.max(0, y - 1); row <= Math.min(side - 1, y + 1); row++) {
      for (let column = Math.max(0, x - 1); column <= Math.min(side - 1, x + 1); column++) {
        sum += picture[row * side + column] as number
        count++
      }
    }
    return sum / count
  })
}
