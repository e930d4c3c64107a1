import { zipOf } from '#workers/testing/zip-of.ts'

const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const part = (root: string, inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${spaces}>${inner}</w:${root}>`

/** The main part around a body. */
const documentXml = (body: string): string => part('document', `<w:body>${body}<w:sectPr/></w:body>`)

/** A Word document of a body and other parts (`footnotes` …) by their inner XML; other members by their path. */
export function docxOf(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  members: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const named = Object.entries(parts).map(([name, inner]) => [`word/${name}.xml`, part(name, inner)])
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': documentXml(body),
    ...Object.fromEntries(named),
    ...members,
  })
}
