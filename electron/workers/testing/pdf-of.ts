/** A line of text at a place: points from the lower left corner, as PDF counts. */
export interface PdfLine {
  text: string
  x: number
  y: number
  size?: number
}

const hex = (code: number): string => code.toString(16).padStart(4, '0')

/** What a PDF may carry beside its text: entries of its catalog, and of each page. */
interface PdfExtras {
  catalog?: string
  page?: string
}

/** A PDF whose pages have these lines, for tests. The font is not embedded; its characters say what they are. */
export function pdfOf(pages: readonly (readonly PdfLine[])[], { catalog = '', page = '' }: PdfExtras = {}): Uint8Array {
  const characters = [...new Set(pages.flat().flatMap(line => [...line.text]))]
  const codes = new Map(characters.map((character, index) => [character, index + 1]))
  const map = characters.map(character => `<${hex(codes.get(character)!)}> <${utf16(character)}>`)
  const unicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000> <ffff> endcodespacerange ${map.map(each => `1 beginbfchar ${each} endbfchar`).join(' ')} endcmap end end`
  const streams = pages.map(lines => lines.map(line => draw(line, codes)).join('\n'))
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/SimSun/Flags 4/Ascent 880/Descent -120>>>>',
    stream(unicode),
    ...streams.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents ${7 + index * 2} 0 R${page}>>`,
      stream(content),
    ]),
  ]
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`
  return Buffer.from(file, 'latin1')
}

const stream = (content: string): string => `<</Length ${content.length}>>stream\n${content}\nendstream`

function draw({ text, x, y, size = 12 }: PdfLine, codes: ReadonlyMap<string, number>): string {
  const glyphs = [...text].map(character => hex(codes.get(character)!)).join('')
  return `BT /F ${size} Tf ${x} ${y} Td <${glyphs}> Tj ET`
}

function utf16(character: string): string {
  return Array.from({ length: character.length }, (_, index) => hex(character.charCodeAt(index))).join('')
}
