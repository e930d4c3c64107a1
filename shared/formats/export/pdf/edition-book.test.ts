import { describe, expect, it } from 'vitest'
import { EditionBook } from './edition-book.ts'

const head = '<!DOCTYPE html>\n<html lang="zh-Hans">\n<head>\n<title>年鉴</title>\n</head>\n<body>\n'
const tail = '\n</body>\n</html>\n'
const main = (content: string) => `<main>\n${content}\n</main>`
const notes = (...texts: string[]) =>
  `\n<footer><section aria-label="注" class="notes" role="doc-endnotes">\n<h2>注</h2>\n<ol>\n${texts
    .map((text, index) => `<li id="note-${index + 1}">${text} <a href="#ref-${index + 1}">↩</a></li>`)
    .join('\n')}\n</ol>\n</section></footer>`
const paragraph = (text: string) => `<p>${text}</p>`
const html = (content: string, foot = '') => head + main(content) + foot + tail
const bodyOf = (page: string) => /<body>\n([\s\S]*)\n<\/body>/.exec(page)?.[1]

describe('EditionBook', () => {
  it('gives the whole as one part where that is asked for', () => {
    const whole = html(`<h1>一</h1>\n${paragraph('甲<br/>乙')}\n<ul>\n<li>子<ol>\n<li>丑</li>\n</ol>\n</li>\n</ul>`)
    const book = new EditionBook(whole)
    expect(book.count).toBe(3)
    expect(book.part(0, 1000)).toEqual({ html: whole, marks: [], isLast: true })
  })

  it('marks blocks near the end of a part, by the ids that they have or get', () => {
    const blocks = [50, 50, 20, 45, 20, 10].map(length => paragraph('甲'.repeat(length)))
    blocks[2] = blocks[2]!.replace('<p>', '<p id="own-3">')
    const book = new EditionBook(html(blocks.join('\n')))
    const { html: page, marks, isLast } = book.part(0, 60)
    expect(isLast).toBe(false)
    expect(marks).toEqual([{ piece: 2, name: 'own-3' }])
    expect(bodyOf(page)).toContain('<a href="#own-3" hidden="hidden"></a>')
    const next = book.part(2, 60)
    expect(next.marks).toEqual([{ piece: 4, name: 'zhubi-part-4' }])
    expect(bodyOf(next.html)).toContain(`<p id="zhubi-part-4">${'甲'.repeat(20)}</p>`)
  })

  it('gives links to other parts a place that they may lead to, and none to what is nowhere', () => {
    const linked = paragraph('见<a href="#ref-2">后</a>与<a href="#nowhere">无</a>')
    const book = new EditionBook(html(`${linked}\n${paragraph('乙'.repeat(50))}\n<p id="ref-2">丙</p>`))
    const page = bodyOf(book.part(0, 10).html)
    expect(page).toContain('<a id="ref-2" hidden="hidden"></a>')
    expect(page).not.toContain('id="nowhere"')
  })

  it('goes on within the notes, with their numbers', () => {
    const book = new EditionBook(html(paragraph('甲'), notes('注一'.repeat(20), '注二', '注三')))
    expect(book.count).toBe(4)
    const { html: page } = book.part(2, 100)
    expect(bodyOf(page)?.replace(/<a id.*$/, '')).toBe(
      '<main>\n</main>\n<footer class="continued"><section aria-label="注" class="notes" role="doc-endnotes">\n\n<ol start="2">\n<li id="note-2">注二 <a href="#ref-2">↩</a></li>\n<li id="note-3">注三 <a href="#ref-3">↩</a></li>\n</ol>\n</section></footer>',
    )
    expect(book.part(0, 10).html).toContain('</section></footer>')
  })

  it('weighs text, and pictures by a share of their bytes', () => {
    expect(new EditionBook(html(paragraph('甲'.repeat(100)))).weight).toBe(101)
    const picture = `<p><img alt="图" src="data:image/png;base64,${'A'.repeat(16_000)}"/></p>`
    expect(new EditionBook(html(picture)).weight).toBeGreaterThan(1000)
    expect(new EditionBook(html(picture)).weight).toBeLessThan(1010)
  })
})
