import { describe, expect, it } from 'vitest'
import { importTools } from '#workers/import-tools.ts'
import { blocksOf } from '../../../document/sections.ts'
import { docxOf } from '../../testing/docx-of.ts'
import { brokenPromises } from '../../testing/import-invariants.ts'
import { importSource } from '../index.ts'

const read = (...parts: Parameters<typeof docxOf>) =>
  importSource({ bytes: docxOf(...parts), name: '报告.docx' }, importTools)
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
const textOf = (node: {
  textBetween(from: number, to: number, block: string, leaf: string): string
  content: { size: number }
}) => node.textBetween(0, node.content.size, '', '/')

describe('text', () => {
  it('reads headings, titles, quotations, emphasis, links, breaks and raised figures', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="mine"><w:basedOn w:val="a1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>' +
      '<w:style w:type="character" w:styleId="S"><w:rPr><w:b/></w:rPr></w:style>'
    const { doc, title, fidelity } = await read(
      p(run('云泽市报告'), '<w:pStyle w:val="T"/>') +
        p(run('一、概况'), '<w:pStyle w:val="mine"/>') +
        p(
          run('要', '<w:b/>') +
            run('点', '<w:rStyle w:val="S"/>') +
            run('不', '<w:b w:val="0"/>') +
            '<w:r><w:br/></w:r>' +
            run('A&amp;B'),
        ) +
        p(
          `<w:hyperlink r:id="r1">${run('见网页')}</w:hyperlink>${run('m')}${run('2', '<w:vertAlign w:val="superscript"/>')}`,
        ) +
        p(''),
      { styles },
      {
        'word/_rels/document.xml.rels': '<Relationships><Relationship Id="r1" Target="https://a.cn/"/></Relationships>',
      },
    )
    const [first, heading, text, link] = blocksOf(doc)
    expect(first!.attrs.role).toBe('title')
    expect(heading!.type.name + heading!.attrs.level).toBe('heading2')
    expect(textOf(text!)).toBe('要点不/A&B')
    expect(text!.child(0).text).toBe('要点')
    expect(link!.child(0).marks[0]?.attrs.href).toBe('https://a.cn/')
    expect(link!.textContent).toBe('见网页m²')
    expect(title).toBe('一、概况')
    expect(fidelity).toEqual([])
  })

  it('writes the numbers of lists as Word counts them', async () => {
    const level = (index: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering =
      `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%2.')}${level(2, 'bullet', '')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>'
    const item = (text: string, depth: number, list = 1) =>
      p(run(text), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`)
    const { doc, fidelity } = await read(
      [item('甲', 0), item('乙', 1), item('丙', 1), item('丁', 2), item('戊', 0), item('己', 1), item('庚', 0, 2)].join(
        '',
      ),
      { numbering },
    )
    expect(
      blocksOf(doc).map(
        block => `${block.attrs.list?.depth ?? ''}${block.attrs.list?.marker ?? ''}|${block.textContent}`,
      ),
    ).toEqual(['|一、甲', '11.|乙', '12.|丙', '2-|丁', '|二、戊', '11.|己', '|十一、庚'])
    expect(fidelity).toEqual([{ kind: 'numbering', count: 3 }])
  })

  it('reads tables with merged cells, and frames of one cell as text', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(run(text))}</w:tc>`
    const { doc, fidelity } = await read(
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('区县', '<w:gridSpan w:val="2"/>')}${cell('件')}</w:tr><w:tr>${cell('甲')}${cell('乙')}<w:tc>${p(run('3'))}${p(run('4'))}</w:tc></w:tr></w:tbl>` +
        `<w:tbl><w:tr>${cell('框内')}</w:tr></w:tbl>`,
    )
    const [table, frame] = blocksOf(doc)
    expect(table!.children.map(row => row.children.map(textOf))).toEqual([
      ['区县', '', '件'],
      ['甲', '乙', '3/4'],
    ])
    expect(table!.firstChild!.firstChild!.attrs.header).toBe(true)
    expect(frame!.textContent).toBe('框内')
    expect(fidelity).toEqual([{ kind: 'merged_cell', count: 1 }])
  })
})

describe('what stands beside the text', () => {
  it('puts notes at the end and refers to them', async () => {
    const { doc, fidelity, text, sources, layout } = await read(
      p(
        `${run('正文')}<w:r><w:footnoteReference w:id="5"/></w:r>${run('，尾')}<w:r><w:endnoteReference w:id="2"/></w:r>`,
      ),
      {
        footnotes: `<w:footnote w:id="-1" w:type="separator">${p(run('—'))}</w:footnote><w:footnote w:id="5">${p(run('脚注。'))}${p(run('又一段。'))}</w:footnote>`,
        endnotes: `<w:endnote w:id="2">${p(run('尾注。'))}</w:endnote>`,
      },
    )
    const [body, foot, more, end] = blocksOf(doc)
    expect(body!.child(1).attrs).toEqual({ note: 'fn1', label: '1' })
    expect([foot, more, end].map(block => [block!.textContent, block!.attrs.role, block!.attrs.note?.id])).toEqual([
      ['脚注。', 'note', 'fn1'],
      ['又一段。', 'note', undefined],
      ['尾注。', 'note', 'en1'],
    ])
    expect(fidelity).toEqual([{ kind: 'footnote', count: 2 }])
    const run1 = sources.get(foot!.attrs.id as string)!.runs[0]!
    expect(text().slice(run1.source, run1.source + run1.length)).toBe('脚注。')
    expect(layout.parts.find(({ start, end }) => start <= run1.source && run1.source < end)?.name).toBe(
      'word/footnotes.xml',
    )
  })

  it('turns tracked changes and comments into annotations with author and date', async () => {
    const by = (id: number) => `w:id="${id}" w:author="李某" w:date="2024-01-02T03:04:05Z"`
    const { doc, annotations, fidelity } = await read(
      p(
        `<w:commentRangeStart w:id="0"/>${run('云泽市')}<w:del ${by(1)}><w:r><w:delText>旧文</w:delText></w:r></w:del><w:ins ${by(2)}>${run('新')}${run('文')}</w:ins>` +
          `${run('完')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:del ${by(3)}><w:r><w:delText>多余</w:delText></w:r></w:del>`,
      ),
      { comments: `<w:comment w:id="0" w:author="王某">${p(run('请核对'))}</w:comment>` },
    )
    expect(doc.textContent).toBe('云泽市新文完')
    const at = Date.UTC(2024, 0, 2, 3, 4, 5)
    expect(annotations.map(({ start, end, ...rest }) => [start.offset, end.offset, rest])).toEqual([
      [3, 5, { content: { kind: 'source', body: { original: '旧文', reading: '新文' } }, author: '李某', at }],
      [6, 6, { content: { kind: 'source', body: { original: '多余', reading: '' } }, author: '李某', at }],
      [0, 6, { content: { kind: 'query', body: { text: '请核对' } }, author: '王某', at: null }],
    ])
    expect(fidelity).toEqual([
      { kind: 'tracked_change', count: 2 },
      { kind: 'comment', count: 1 },
    ])
  })

  it('counts what it cannot keep', async () => {
    const box =
      '<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>'
    const { doc, fidelity } = await read(
      p(
        `<w:r>${box}</w:r>${run('甲')}<w:r><w:drawing><wp:docPr descr="图一"/><a:blip r:embed="r2"/></w:drawing></w:r><w:r><w:object/></w:r><m:oMath><m:t>x</m:t></m:oMath>${run('密', '<w:vanish/>')}` +
          '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
      ),
      {},
      {
        'word/header1.xml': `<w:hdr>${p(run('页眉'))}</w:hdr>`,
        'word/header2.xml': `<w:hdr>${p(run(' '))}</w:hdr>`,
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="r2" Target="media/image1.png"/></Relationships>',
      },
    )
    const [block] = blocksOf(doc)
    expect(textOf(block!)).toBe('甲/\ufffd')
    expect(block!.child(1).attrs).toMatchObject({ src: 'media/image1.png', alt: '图一' })
    const counts = Object.fromEntries(fidelity.map(({ kind, count }) => [kind, count]))
    expect(counts).toEqual({
      text_box: 1,
      page_header: 1,
      image_kept: 1,
      formula: 1,
      embedded_object: 1,
      hidden_run: 1,
      unmapped_character: 1,
    })
  })
})

it('every character says where it came from', async () => {
  const imported = await read(p(`${run('甲&amp;乙 丙')}<w:r><w:tab/></w:r>${run('丁')}`) + p(run('戊'.repeat(12_000))))
  expect(brokenPromises(imported.text(), imported)).toEqual([])
  expect(blocksOf(imported.doc).map(block => block.content.size)).toEqual([7, 5000, 5000, 2000])
})

describe('refuses', () => {
  const importing = (bytes: Uint8Array, name = 'a.docx') =>
    importSource({ bytes, name }, importTools).then(
      () => null,
      error => (error as { code?: string }).code ?? String(error),
    )
  it('a damaged package, an encrypted one, one of something else, one nested too deep', async () => {
    const bytes = docxOf(p(run('甲')))
    expect(await importing(bytes.slice(0, bytes.length - 30))).toBe('file_damaged')
    expect(await importing(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toBe('file_encrypted')
    expect(await importing(docxOf('', {}, {}).slice(0, 40))).toBe('file_damaged')
    expect(await importing(docxOf(p('<w:sdt>'.repeat(1000))))).toBe('file_too_complex')
  })
})
