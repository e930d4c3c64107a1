import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import * as utifModule from 'utif2'
import { pdfOf } from '../electron/workers/testing/pdf-of.ts'
import { answerOpenDialog } from './dialogs.ts'
import { expect, test } from './launch.ts'
import { openReports } from './new-project.ts'

const lines = ['云泽市提案工作报告', '全年完成提案办理二百项,群众满意度', '明显提高,逐件落实按月通报。']
/** No module of the language: all it has is its default. */
const utif = (utifModule as typeof utifModule & { default?: typeof utifModule }).default ?? utifModule
/** Pixels of a character, and where the text of the scan begins. */
const size = 40
const [left, top] = [120, 160]

/** A scan of the lines, drawn by the window, as PNG and as archives keep it. */
async function scanOf(page: Page): Promise<{ png: Buffer; tiff: Buffer }> {
  const { url, points } = await page.evaluate(
    ({ lines, size, left, top }) => {
      const canvas = document.createElement('canvas')
      canvas.width = 1000
      canvas.height = 1400
      const context = canvas.getContext('2d')!
      context.fillStyle = '#f4efe4'
      context.fillRect(0, 0, 1000, 1400)
      context.fillStyle = '#1d1a16'
      context.font = `${size}px "Noto Serif CJK SC"`
      context.textBaseline = 'top'
      // One character after the other, as wide as it is high: a recogniser's boxes are then known.
      for (const [row, line] of lines.entries())
        for (const [at, character] of [...line].entries())
          context.fillText(character, left + at * size, top + row * size * 2)
      let points = ''
      const { data } = context.getImageData(0, 0, 1000, 1400)
      for (let at = 0; at < data.length; at += 4000) points += String.fromCharCode(...data.subarray(at, at + 4000))
      return { url: canvas.toDataURL('image/png'), points: btoa(points) }
    },
    { lines, size, left, top },
  )
  const tiff = utif.encodeImage(Buffer.from(points, 'base64'), 1000, 1400)
  return { png: Buffer.from(url.split(',')[1]!, 'base64'), tiff: Buffer.from(tiff) }
}

/** What a recogniser says of the scan: a box a line. */
function hocrOf(image: string): string {
  const rows = lines.map((line, row) => {
    const box = `bbox ${left} ${top + row * size * 2} ${left + line.length * size} ${top + row * size * 2 + size}`
    return `<span class="ocr_line" title="${box}"><span class="ocrx_word" title="${box}; x_wconf 80">${line}</span></span>`
  })
  const [title = '', ...text] = rows
  return `<html><body><div class="ocr_page" title='image "${image}"; bbox 0 0 1000 1400'>
<div class="ocr_carea"><p class="ocr_par">${title}</p></div><div class="ocr_carea"><p class="ocr_par">${text.join('\n')}</p></div></div></body></html>`
}

/** Two pages, which would run a script, ask for a page and lead to one if anybody let them. */
const pdf = pdfOf(
  [[{ text: '云泽市年度报告', x: 200, y: 700, size: 20 }], [{ text: '全年办理提案二百项,按月通报。', x: 100, y: 600 }]],
  {
    catalog: '/OpenAction<</S/JavaScript/JS(app.launchURL\\("https://example.org/a"\\))>>',
    page: '/AA<</O<</S/URI/URI(https://example.org/b)>>>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 600 800]/A<</S/URI/URI(https://example.org/c)>>>>]',
  },
)

/** How many dark points a stretch of what is drawn has (parts of the page, which is so large). */
const inkIn = async (drawn: Locator, [left, top, right, bottom]: readonly [number, number, number, number]) => {
  const page = (await drawn.locator('..').boundingBox())!
  const canvas = (await drawn.boundingBox())!
  const scale = await drawn.evaluate(element => (element as HTMLCanvasElement).width / element.clientWidth)
  const x = [left, right].map(part => Math.round((page.x + part * page.width - canvas.x) * scale)) as [number, number]
  const y = [top, bottom].map(part => Math.round((page.y + part * page.height - canvas.y) * scale)) as [number, number]
  return drawn.evaluate(
    (element, { x, y }) => {
      const { width, height } = element as HTMLCanvasElement
      const copy = Object.assign(document.createElement('canvas'), { width, height })
      const context = copy.getContext('2d')!
      context.drawImage(element as HTMLCanvasElement, 0, 0)
      const { data } = context.getImageData(x[0], y[0], x[1] - x[0], y[1] - y[0])
      let dark = 0
      // Beyond the edges a point is clear, not black.
      for (let at = 0; at < data.length; at += 4) if (data[at]! < 128 && data[at + 3]! > 0) dark++
      return dark
    },
    { x, y },
  )
}

const isLoaded = (picture: Locator) =>
  expect.poll(() => picture.evaluate(element => (element as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)

test('pictures are shown: scans with findings, figures in the text and in what is printed', async ({
  zhubi: launched,
}, testInfo) => {
  const { app, page } = launched
  const folder = testInfo.outputPath()
  const { png, tiff } = await scanOf(page)
  mkdirSync(join(folder, 'img'))
  writeFileSync(join(folder, 'p1.tif'), tiff)
  writeFileSync(join(folder, 'img', 'chart.png'), png)
  const paragraphs = Array.from({ length: 60 }, (_, index) => `<p>云泽市第${index + 1}项工作按月通报，逐件落实。</p>`)
  const window = await openReports(launched, folder, {
    '年报.pdf': pdf,
    '扫描.hocr': hocrOf('/elsewhere/p1.tif'),
    '网页.html': `<h1>云泽市年度统计</h1><p>走势见下图,逐年上升。</p><p><img src="img/chart.png" alt="走势图"></p>${paragraphs.join('')}<p><img src="https://example.org/b.png" alt="没有的图"></p>`,
  })
  const { exporting, findings, t } = window
  const strip = page.getByTestId('scan-strip')

  await test.step('the card shows the scan where a finding stands, and the whole page', async () => {
    await window.openDocument('扫描.hocr')
    await findings.rows.first().click()
    const picture = strip.getByRole('img', { name: t('findings.scan.strip', { page: '1' }) })
    await isLoaded(picture)
    const mark = strip.locator('.mark')
    await expect(mark).toHaveCount(1)
    // The comma is the twelfth of its line; its share of the line's box is as wide as the characters around it.
    const [shown, marked] = [(await picture.boundingBox())!, (await mark.boundingBox())!]
    const scale = shown.width / 1000
    expect(Math.round(marked.width / scale)).toBe(size)
    expect(Math.round((marked.x - shown.x) / scale)).toBe(left + 11 * size)
    await page.screenshot({ path: testInfo.outputPath('strip.png') })
    await strip.getByRole('button', { name: t('findings.scan.whole') }).click()
    const dialog = page.getByRole('dialog', { name: t('findings.scan.page', { page: '1' }) })
    await isLoaded(dialog.getByRole('img'))
    await page.screenshot({ path: testInfo.outputPath('whole-page.png') })
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('the page of a PDF is drawn where a finding stands; what was typed is on no page', async () => {
    await window.openDocument('年报.pdf')
    await findings.rows.first().click()
    const picture = strip.getByRole('img', { name: t('findings.scan.strip', { page: '2' }) })
    await expect(picture).toBeVisible()
    const mark = strip.locator('.mark')
    await expect(mark).toHaveCount(1)
    const [shown, marked] = [(await picture.locator('..').boundingBox())!, (await mark.boundingBox())!]
    const scale = shown.width / 600
    // The comma is the tenth, twelve points each.
    expect(Math.round((marked.x - shown.x) / scale)).toBe(100 + 9 * 12)
    const line = [0.165, 0.235, 0.445, 0.255] as const
    expect(await inkIn(picture, line)).toBeGreaterThan(200)
    // No more of the page is drawn than the frame shows.
    expect((await picture.boundingBox())!.height).toBeLessThan(shown.height / 10)
    await page.screenshot({ path: testInfo.outputPath('pdf-strip.png') })
    await strip.getByRole('button', { name: t('findings.scan.whole') }).click()
    const dialog = page.getByRole('dialog', { name: t('findings.scan.page', { page: '2' }) })
    const sheet = dialog.getByRole('img')
    await expect(sheet).toBeVisible()
    expect(await inkIn(sheet, line)).toBeGreaterThan(1000)
    expect(await inkIn(sheet, [0, 0.3, 1, 1])).toBe(0)
    await page.screenshot({ path: testInfo.outputPath('pdf-page.png') })
    await page.keyboard.press('Escape')
    await window.text.placeCaret({ quote: '按月通报。' }, 'end')
    await page.keyboard.press('Enter')
    await window.text.type('其中**市已经办结。')
    await findings.row('**市').first().click()
    await expect(strip).toContainText(t('findings.scan.none'))
    await expect(strip.getByRole('img')).toHaveCount(0)
    await page.screenshot({ path: testInfo.outputPath('pdf-nowhere.png') })
  })

  await test.step('figures stand in the text', async () => {
    await window.openDocument('网页.html')
    const figure = page.getByTestId('text').getByRole('img', { name: '走势图' })
    await isLoaded(figure.locator('img'))
    await page.screenshot({ path: testInfo.outputPath('figure.png') })
    await expect(page.getByTestId('text').getByRole('img', { name: '没有的图' }).locator('img')).toHaveCount(0)
    await expect(strip.getByRole('img')).toHaveCount(0)
  })

  await test.step('and in what is printed', async () => {
    const directory = join(folder, 'printed')
    mkdirSync(directory)
    await answerOpenDialog(app, [directory])
    await page.keyboard.press('ControlOrMeta+e')
    await exporting.chooseOpenDocumentOnly()
    await exporting.choose({ format: 'pdf', profile: 'clean' })
    await exporting.chooseFolder.click()
    await exporting.start.click()
    await expect(exporting.written).toHaveCount(1, { timeout: 60_000 })
    await exporting.done.click()
    const [name = ''] = readdirSync(directory)
    expect(readFileSync(join(directory, name)).includes('/Subtype /Image')).toBe(true)
  })
})
