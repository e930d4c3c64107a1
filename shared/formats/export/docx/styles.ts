import { element, xmlDeclaration } from '../xml.ts'
import { wordNamespace } from './names.ts'

const fonts = (eastAsia: string, latin = 'Times New Roman') =>
  `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${eastAsia}" w:cs="${latin}"/>`
const half = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`

interface Style {
  id: string
  name: string
  paragraph?: string
  run?: string
  type?: 'paragraph' | 'character' | 'table'
  rest?: string
  next?: string
}

const heading = (level: number, points: number, extra = ''): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'Normal',
  paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="120"/><w:ind w:firstLineChars="0" w:firstLine="0"/>${extra}<w:outlineLvl w:val="${level - 1}"/>`,
  run: `${fonts('黑体', 'Arial')}<w:b/>${half(points)}`,
})

/** Two characters in, as Chinese text begins its paragraphs. */
const indented = '<w:ind w:firstLineChars="200" w:firstLine="480"/>'
const flush = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="A89F8F"/>`

const styles: readonly Style[] = [
  heading(1, 18, '<w:jc w:val="center"/>'),
  heading(2, 15),
  heading(3, 14),
  heading(4, 12),
  heading(5, 12),
  heading(6, 12),
  { id: 'BodyText', name: 'Body Text', paragraph: indented },
  {
    id: 'DocumentTitle',
    name: 'Title',
    paragraph: `<w:spacing w:after="120"/>${flush}<w:jc w:val="center"/>`,
    run: `${fonts('黑体', 'Arial')}<w:b/>${half(18)}`,
  },
  { id: 'Byline', name: 'Byline', paragraph: flush, run: `${fonts('楷体')}<w:color w:val="5F584D"/>` },
  { id: 'Caption', name: 'caption', paragraph: `${flush}<w:jc w:val="center"/>`, run: `${fonts('楷体')}${half(10.5)}` },
  { id: 'Furniture', name: 'Page furniture', paragraph: flush, run: '<w:color w:val="8A8275"/>' },
  {
    id: 'FrontMatter',
    name: 'Front matter',
    paragraph: `${flush}<w:jc w:val="center"/>`,
    run: `<w:color w:val="5F584D"/>${half(10.5)}`,
  },
  { id: 'ListItem', name: 'List Item', paragraph: '<w:ind w:left="840" w:hanging="420" w:firstLineChars="0"/>' },
  {
    id: 'Code',
    name: 'Code',
    paragraph: `<w:shd w:val="clear" w:color="auto" w:fill="F7F4EE"/><w:spacing w:line="300" w:lineRule="auto"/>${flush}<w:jc w:val="left"/>`,
    run: `${fonts('仿宋', 'Consolas')}${half(10.5)}`,
  },
  {
    id: 'CellText',
    name: 'Cell Text',
    paragraph: `<w:spacing w:before="20" w:after="20" w:line="280" w:lineRule="auto"/>${flush}<w:jc w:val="left"/>`,
    run: half(10.5),
  },
  {
    id: 'CellHead',
    name: 'Cell Head',
    paragraph: `<w:spacing w:before="20" w:after="20" w:line="280" w:lineRule="auto"/>${flush}<w:jc w:val="left"/>`,
    run: `${fonts('黑体', 'Arial')}${half(10.5)}`,
  },
  {
    id: 'FootnoteText',
    name: 'footnote text',
    paragraph: `<w:spacing w:line="280" w:lineRule="auto"/>${flush}<w:jc w:val="left"/>`,
    run: half(9),
  },
  { id: 'FootnoteReference', name: 'footnote reference', type: 'character', run: '<w:vertAlign w:val="superscript"/>' },
  { id: 'CommentText', name: 'annotation text', paragraph: `${flush}<w:jc w:val="left"/>`, run: half(10.5) },
  { id: 'Footer', name: 'footer', paragraph: `${flush}<w:jc w:val="center"/>`, run: half(9) },
  {
    id: 'TableGrid',
    name: 'Table Grid',
    type: 'table',
    rest: `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders></w:tblPr>`,
  },
]

function styleXml({ id, name, paragraph, run, type = 'paragraph', rest = '', next }: Style): string {
  const content = [
    element('w:name', { 'w:val': name }),
    type === 'paragraph' ? '<w:basedOn w:val="Normal"/>' : '',
    next ? element('w:next', { 'w:val': next }) : '',
    '<w:qFormat/>',
    paragraph ? `<w:pPr>${paragraph}</w:pPr>` : '',
    run ? `<w:rPr>${run}</w:rPr>` : '',
    rest,
  ]
  return element('w:style', { 'w:type': type, 'w:styleId': id }, content.join(''))
}

const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('宋体')}<w:kern w:val="2"/>${half(12)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="360" w:lineRule="auto"/><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>`

/** The styles of every document: Song for the text, Hei for headings, Kai for by-lines, by the fonts' Chinese names. */
export const stylesXml =
  xmlDeclaration +
  element(
    'w:styles',
    { 'xmlns:w': wordNamespace },
    `${defaults}<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${styles.map(styleXml).join('')}`,
  )
