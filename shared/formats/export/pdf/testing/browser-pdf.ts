/** A page as a browser prints it: paragraphs, each with a tag, some of which are headings or links. */
export interface PrintedPage {
  /** Texts of tags, in order. */
  tags: readonly string[]
  /** Headings of the outline among them, by text. */
  headings?: readonly string[]
  /** Names that lead here, and how far above the foot. */
  names?: Readonly<Record<string, number>>
  /** Names that links on the page lead to. */
  links?: readonly string[]
}

const bytes = (text: string): Uint8Array => Uint8Array.from(text, sign => sign.charCodeAt(0))
const node = (id: number): string => `(node${String(id).padStart(8, '0')})`

/** A PDF as the browser writes it. Tags have numbers in no order, as they have there. */
export function browserPdf(pages: readonly PrintedPage[], isTagged = true): Uint8Array {
  const objects: string[] = []
  const add = (value: string): number => objects.push(value)
  const put = (number: number, value: string): void => {
    objects[number - 1] = value
  }
  const stream = (text: string): number => add(`<</Length ${text.length}>> stream\n${text}\nendstream`)
  const info = add("<</Title <FEFF4E00>\n/CreationDate (D:20261125221631+00'00')\n/ModDate (D:20261125221631+00'00')>>")
  const [tree, root, document, main] = [add(''), add(''), add(''), add('')]
  const font = add(
    '<</Type /Font\n/Subtype /Type3\n/CharProcs <</g1 GLYPH 0 R>>>>'.replace('GLYPH', String(stream('shared glyph'))),
  )
  const names: string[] = []
  const numbers: string[] = []
  const paragraphs: number[] = []
  const outline: { title: string; page: number; tag: number }[] = []
  let id = 900
  const kids = pages.map(({ tags, headings = [], names: places = {}, links = [] }, key) => {
    const page = add('')
    const own = tags.map((text, mark) => {
      const heading = headings.includes(text)
      const tag = add(
        `<</Type /StructElem\n/S /${heading ? 'H1' : 'P'}\n/P ${main} 0 R\n/K [<</Type /MCR\n/Pg ${page} 0 R\n/MCID ${mark}>>]\n/ID ${node(id--)}>>`,
      )
      if (heading) outline.push({ title: `(${text})`, page, tag })
      return tag
    })
    paragraphs.push(...own)
    numbers.push(`${key} ${add(`[${own.map(tag => `${tag} 0 R`).join(' ')}]`)} 0 R`)
    for (const [name, top] of Object.entries(places)) names.push(`/${name} [${page} 0 R /XYZ 6 ${top} 0]`)
    const annotations = links.map(name => add(`<</Type /Annot\n/Subtype /Link\n/Dest /${name}>>`))
    const content = stream(tags.join(' '))
    put(
      page,
      `<</Type /Page\n/Resources <</Font <</F1 ${font} 0 R>>>>\n/MediaBox [0 0 595 842]\n/Annots [${annotations.map(each => `${each} 0 R`).join(' ')}]\n/Contents ${content} 0 R\n/StructParents ${key}\n/Parent ${tree} 0 R>>`,
    )
    return page
  })
  put(tree, `<</Type /Pages\n/Count ${kids.length}\n/Kids [${kids.map(kid => `${kid} 0 R`).join(' ')}]>>`)
  put(
    main,
    `<</Type /StructElem\n/S /NonStruct\n/P ${document} 0 R\n/K [${paragraphs.map(tag => `${tag} 0 R`).join(' ')}]\n/ID ${node(id--)}>>`,
  )
  put(document, `<</Type /StructElem\n/S /Document\n/P ${root} 0 R\n/K [${main} 0 R]\n/ID ${node(id--)}>>`)
  put(root, `<</Type /StructTreeRoot\n/K ${document} 0 R\n/ParentTree ${add(`<</Nums [${numbers.join(' ')}]>>`)} 0 R>>`)
  const items = outline.map(() => add(''))
  for (const [index, { title, page, tag }] of outline.entries()) {
    const next = items[index + 1] === undefined ? '' : `\n/Next ${items[index + 1]} 0 R`
    put(items[index]!, `<</Title ${title}\n/Dest [${page} 0 R /XYZ 75 700 0]\n/SE ${tag} 0 R${next}>>`)
  }
  const catalog = [
    `/Type /Catalog\n/Pages ${tree} 0 R\n/Lang (zh)`,
    ...(names.length > 0 ? [`/Dests ${add(`<<${names.join('\n')}>>`)} 0 R`] : []),
    ...(isTagged ? [`/StructTreeRoot ${root} 0 R`] : []),
    ...(items.length > 0 ? [`/Outlines ${add(`<</Type /Outlines\n/First ${items[0]} 0 R>>`)} 0 R`] : []),
  ]
  const last = add(`<<${catalog.join('\n')}>>`)
  let file = '%PDF-1.4\n'
  const starts = objects.map((value, index) => {
    const start = file.length
    file += `${index + 1} 0 obj\n${value}\nendobj\n`
    return `${String(start).padStart(10, '0')} 00000 n \n`
  })
  const table = file.length
  return bytes(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join('')}trailer\n<</Size ${objects.length + 1}\n/Root ${last} 0 R\n/Info ${info} 0 R>>\nstartxref\n${table}\n%%EOF\n`,
  )
}
