import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, forEachTextBlock } from '../../../document/sections.ts'
import { codeOf } from '../../testing/error-code.ts'
import { brokenPromises } from '../../testing/import-invariants.ts'
import { htmlImporter } from './index.ts'

const read = (html: string) => htmlImporter.read(html, '网页.html')
const shown = (html: string) =>
  blocksOf(read(html).doc).map(block => {
    const { role, level, list, quote, note } = block.attrs
    const tags = [
      level && `h${level}`,
      role !== 'body' && role,
      list && `${list.depth}${list.marker}`,
      quote && `>${quote}`,
      note && `^${note.label}`,
    ].filter(Boolean)
    return `${tags.join(' ')}|${block.type.name === 'table' ? '#' : ''}${block.textContent}`
  })

const sentence = '云泽市各级机关认真履行职责，全年完成提案办理任务，各项工作取得明显成效。'

describe('blocks', () => {
  it('reads paragraphs, headings, lists, quotations, rules and preformatted text', () => {
    expect(
      shown(`<h2>一、概况</h2><p>${sentence}</p><ul><li>甲<ol start=3><li>乙<li>丙</ol><li>丁</ul>
        <blockquote><p>引文。</p></blockquote><hr><pre>\n行一\n  行二</pre>`),
    ).toEqual(['h2|一、概况', `|${sentence}`, '0-|甲', '13.|乙', '14.|丙', '0-|丁', '>1|引文。', '|', '|行一\n  行二'])
  })

  it('parts paragraphs at two breaks and at a break before an indented line', () => {
    const blocks = blocksOf(read(`<p>　　第一段。<br>　　第二段。<br><br>第三段，<br>同段。</p>`).doc)
    expect(blocks.map(block => block.textBetween(0, block.content.size, '', '/'))).toEqual([
      '　　第一段。',
      '　　第二段。',
      '第三段，/同段。',
    ])
  })

  it('runs white space together and drops line ends between Chinese characters', () => {
    expect(shown('<p>\n  云泽市\n  工作   报告 <b> 2024 </b>年\n</p>')).toEqual(['|云泽市工作 报告 2024 年'])
  })

  it('keeps emphasis, links, images, raised figures', () => {
    const { doc, fidelity } = read(
      '<p><b>要</b><a href="http://a.cn/x">链接</a><img src="a.png" alt="图">5m<sup>2</sup></p>',
    )
    const [block] = blocksOf(doc)
    expect(block!.textContent).toBe('要链接5m²')
    expect(block!.child(0).marks[0]?.type.name).toBe('strong')
    expect(block!.child(1).marks[0]?.attrs.href).toBe('http://a.cn/x')
    expect(block!.child(2).attrs).toMatchObject({ src: 'a.png', alt: '图' })
    expect(fidelity).toEqual([{ kind: 'image', count: 1 }])
  })
})

describe('tables', () => {
  it('keeps rows and cells, takes merged cells apart and says so', () => {
    const { doc, fidelity } = read(
      '<table><tr><th>区县<th colspan=2>提案</tr><tr><td rowspan=2>临溪<td>3<td>4</tr><tr><td>5<td><p>6<p>7</tr></table>',
    )
    const [table] = blocksOf(doc)
    expect(
      table!.children.map(row => row.children.map(cell => cell.textBetween(0, cell.content.size, '', '/'))),
    ).toEqual([
      ['区县', '提案', ''],
      ['临溪', '3', '4'],
      ['', '5', '6/7'],
    ])
    expect(table!.firstChild!.firstChild!.attrs.header).toBe(true)
    expect(fidelity).toEqual([{ kind: 'merged_cell', count: 2 }])
  })

  it('reads a table that lays out a page as what is in it', () => {
    expect(
      shown(`<table><tr><td><p>左</p></td><td><table><tr><td>一<td>二<tr><td>三<td>四</table></td></tr></table>`),
    ).toEqual(['|左', '|#一二三四'])
  })
})

describe('page furniture', () => {
  const page = `<!doctype html><html><head><title>工作报告_云泽市政府网</title><style>p{}</style><script>alert(1)</script></head>
    <body><div class=top><a href="/">首页</a> <a href="/a">政务公开</a> <a href="/b">联系我们</a></div>
    <div id=wrap><div class=crumb>当前位置：<a href="/">首页</a></div><h1>云泽市工作报告</h1><div>来源：办公室　时间：2024-01-18</div>
    <div class=content><p>${sentence}</p><p>${sentence}</p><p>${sentence}</p><p>特此报告</p></div>
    <ul><li><a href=1>相关一</a><li><a href=2>相关二</a><li><a href=3>相关三</a></ul></div>
    <footer>版权所有：云泽市政府。备案号12345678</footer></body></html>`

  it('is kept as boilerplate; heading, source line and the whole text stay', () => {
    expect(shown(page)).toEqual([
      'boilerplate|首页 政务公开 联系我们',
      'boilerplate|当前位置：首页',
      'h1|云泽市工作报告',
      '|来源：办公室　时间：2024-01-18',
      `|${sentence}`,
      `|${sentence}`,
      `|${sentence}`,
      '|特此报告',
      ...['相关一', '相关二', '相关三'].map(text => `boilerplate 0-|${text}`),
      'boilerplate|版权所有：云泽市政府。备案号12345678',
    ])
    expect(read(page).title).toBe('云泽市工作报告')
    expect(read(page).fidelity).toEqual([{ kind: 'boilerplate', count: 6 }])
  })

  it('leaves a page without sentences as it is', () => {
    expect(shown('<p>甲</p><p>乙</p>')).toEqual(['|甲', '|乙'])
  })

  it('keeps hidden text, marked', () => {
    expect(shown(`<p>${sentence}</p><p style="color:red; display:none">隐藏。</p>`)).toEqual([
      `|${sentence}`,
      'boilerplate|隐藏。',
    ])
  })
})

describe('notes', () => {
  it.each([
    [
      '<p>正文<a href="#_ftn1" name="_ftnref1">[1]</a>完。</p><p><a href="#_ftnref1" name="_ftn1">[1]</a> 见附件。</p>',
      '1',
    ],
    [
      '<p>正文<sup><a href="#fn:1">1</a></sup>完。</p><ol><li id="fn:1"><p>见附件。 <a href="#fnref:1">↩</a></p></li></ol>',
      '1',
    ],
  ])('become references and note blocks: %#', (html, label) => {
    const { doc, fidelity } = read(html)
    const [text, note] = blocksOf(doc)
    expect(text!.textContent).toBe('正文完。')
    expect(text!.child(1).type.name).toBe('note_reference')
    expect(text!.child(1).attrs.label).toBe(label)
    expect(note!.attrs).toMatchObject({ role: 'note', note: { id: text!.child(1).attrs.note, label } })
    expect(note!.textContent.trim()).toBe('见附件。')
    expect(fidelity).toEqual([{ kind: 'footnote', count: 1 }])
  })
})

describe('hostile markup', () => {
  it('is text or nothing', () => {
    expect(
      shown(
        '<p onclick="x()">甲<script>document.write("乙")</script><a href=" java\nscript:alert(1)">丙</a><iframe src=x>丁</iframe></p><svg><text>戊</text></svg><style>己</style>',
      ),
    ).toEqual(['|甲丙'])
    const { doc, fidelity } = read('<a href="javascript:alert(1)">丙</a><iframe></iframe><svg/>')
    forEachTextBlock(doc, block => expect(block.firstChild!.marks).toEqual([]))
    expect(fidelity).toEqual([
      { kind: 'drawing', count: 1 },
      { kind: 'embedded_object', count: 1 },
    ])
  })

  it('too deep to be a page is refused, whatever it costs to close it', () => {
    expect(codeOf(() => read('<div>'.repeat(100_000)))).toBe('file_too_complex')
    expect(codeOf(() => read(`<a>${'</b>'.repeat(100_000)}`))).toBe(null)
    expect(codeOf(() => read(`<table>${'<tr><td colspan=1000 rowspan=1000>1'.repeat(20_000)}`))).toBe(null)
  })
})

it('every character says where it came from', () => {
  const parts = fc.constantFrom(
    ...'<p> </p> <div> <br> <b> </b> <table> <tr> <td> </table> <ul> <li> <pre> <a href="#fn1"> <a id="fn1"> </a> <!-- --> <![CDATA[ ]]> <sup> </sup> <h1> </h1> &amp; &nbsp; &#20113; &lt &notit; &#x1F600; 云泽市。 工作，  \n \r\n 　 2 < > <script> </script> \0 𠀀'.split(
      ' ',
    ),
    ' ',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 60 }), list => {
      const html = list.join('')
      expect(brokenPromises(html, read(html))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

it('every character of a page of entities has its source', () => {
  const html = '<p>&#20113;&#x6CFD;&amp;&hellip;A</p>'
  const { doc, sources } = read(html)
  const [block] = blocksOf(doc)
  expect(block!.textContent).toBe('云泽&…A')
  const runs = sources.get(block!.attrs.id as string)!.runs
  expect(runs.map(run => html.slice(run.source, run.source + (run.sourceLength ?? run.length)))).toEqual([
    '&#20113;',
    '&#x6CFD;',
    '&amp;',
    '&hellip;',
    'A',
  ])
})
