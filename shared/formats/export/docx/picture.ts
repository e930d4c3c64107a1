import type { EditionImage } from '../../../editions/images.ts'
import { element } from '../xml.ts'

/** English metric units: 914,400 an inch, at 96 pixels an inch. */
const unitsPerPixel = 9525
/** As wide and high as the text of a page. */
const [widest, highest] = [5_760_000, 8_400_000]

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

/** A picture in a line of text: `number` is its relation's, `id` its own each time that it is shown. */
export function pictureRun(
  { width, height }: EditionImage,
  { number, id, alt }: { number: number; id: number; alt: string },
): string {
  const [full, tall] = [width * unitsPerPixel, height * unitsPerPixel]
  const scale = Math.min(1, widest / full, highest / tall)
  const extent = { cx: Math.round(full * scale), cy: Math.round(tall * scale) }
  const fill = `<pic:blipFill>${element('a:blip', { 'r:embed': `image${number}` })}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>`
  const named = { id, name: `picture ${id}`, descr: alt }
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/>${element('a:ext', extent)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`
  const picture = element(
    'pic:pic',
    { 'xmlns:pic': `${drawing}/picture` },
    `<pic:nvPicPr>${element('pic:cNvPr', named)}<pic:cNvPicPr/></pic:nvPicPr>${fill}${shape}`,
  )
  const graphic = element(
    'a:graphic',
    { 'xmlns:a': `${drawing}/main` },
    element('a:graphicData', { uri: `${drawing}/picture` }, picture),
  )
  const inline = element(
    'wp:inline',
    { 'xmlns:wp': `${drawing}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
    `${element('wp:extent', extent)}${element('wp:docPr', named)}${graphic}`,
  )
  return `<w:r><w:drawing>${inline}</w:drawing></w:r>`
}
