import { pdfOf } from '#workers/testing/pdf-of.ts'
import { zipOf } from '#workers/testing/zip-of.ts'
import { docxOf } from './docx-of.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const word = '<span class="ocrx_word" title="bbox 1 2 3 4; x_wconf 9">云泽</span>'

/** A sound file of each format, to be broken. */
export const fuzzSamples: Readonly<Record<string, Uint8Array>> = {
  'a.txt': bytesOf('云泽市报告\r\n正文**市，第二行。\n'),
  'a.md': bytesOf(
    '# 云泽\n\n- 甲**乙**[丙](d.md)\n  1. 丁\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: 注\n\n```\n码\n```\n> 引',
  ),
  'a.html': bytesOf(
    '<!doctype html><title>云泽</title><nav><a href=/>首</a></nav><h1>题</h1><table><tr><td colspan=2>一<td>二<tr><td>三</table><p>文&amp;字<a href="#fn1">1</a></p><ol><li id="fn1">注</ol>',
  ),
  'a.docx': docxOf(
    `${p('甲&amp;乙')}<w:tbl><w:tr><w:tc>${p('丙')}</w:tc><w:tc>${p('丁')}</w:tc></w:tr></w:tbl><w:p><w:ins w:author="x">${'<w:r><w:t>新</w:t></w:r>'}</w:ins><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
    {
      footnotes: `<w:footnote w:id="1">${p('注')}</w:footnote>`,
      styles: '<w:style w:styleId="a"><w:name w:val="heading 1"/></w:style>',
    },
  ),
  'a.epub': zipOf({
    'META-INF/container.xml': '<container><rootfile full-path="b.opf"/></container>',
    'b.opf':
      '<package><manifest><item id="i" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="i"/></spine></package>',
    'c.xhtml': '<html><body><p>云泽<br/>市</p></body></html>',
  }),
  'a.pdf': pdfOf([[{ text: '云泽市报告', x: 100, y: 700 }], [{ text: '⽴项', x: 100, y: 700 }]]),
  'a.hocr': bytesOf(
    `<div class="ocr_page" title="bbox 0 0 9 9"><p class="ocr_par"><span class="ocr_line" title="bbox 1 2 3 4">${word}${word}</span></p></div>`,
  ),
  'alto.xml': bytesOf(
    '<alto><Layout><Page><PrintSpace><TextBlock><TextLine><String CONTENT="云&amp;泽" HPOS="1" VPOS="2" WIDTH="3" HEIGHT="4" WC="0.5"/><SP/><String CONTENT="市"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>',
  ),
  'page.xml': bytesOf(
    '<PcGts><Page imageWidth="9" imageHeight="9"><TextRegion id="r"><Coords points="0,0 9,9"/><TextLine><Coords points="0,0 9,9"/><TextEquiv index="1"><Unicode>云泽</Unicode></TextEquiv><TextEquiv index="0"><Unicode>云择</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>',
  ),
}
