import { writeFileSync } from 'node:fs'
import type { LaunchedApp } from './app.ts'
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts'
import { type InputMethod, useInputMethod } from './ime.ts'
import { expect, test } from './launch.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

const paragraphCount = 130
/** A paragraph of the made-up report, which fills several layout sections. */
const paragraph = (number: number) => `第${number}段。云泽市白石区开展水系治理，临溪县同步推进。`

interface Desk {
  window: ZhubiWindow
  method: InputMethod
  /** Composes and commits at the caret. */
  write(sounds: readonly string[], text: string): Promise<void>
  /** The text of the paragraph that has this number now. */
  block(number: number): Promise<string | undefined>
  /** Marks these words of a paragraph with a comment. */
  comment(quote: string): Promise<void>
  /** The stretches of annotations in the paragraph that has this number. */
  marked(number: number): Promise<{ start: number; end: number; text: string }[]>
}

async function openReport(launched: LaunchedApp, folder: string): Promise<Desk> {
  const window = new ZhubiWindow(launched)
  const { text, importing, marks, t } = window
  const source = `${folder}/分段报告.txt`
  const numbers = Array.from({ length: paragraphCount }, (_, index) => index + 1)
  writeFileSync(source, `${numbers.map(paragraph).join('\n')}\n`)
  await answerSaveDialog(launched.app, `${folder}/输入法.zhubi`)
  await window.start.newProject.click()
  await expect(window.documents.root).toBeVisible()
  await answerOpenDialog(launched.app, [source])
  await launched.page.keyboard.press('ControlOrMeta+Shift+o')
  await importing.start(1).click()
  await importing.done.click()
  await window.openDocument('分段报告.txt')
  await expect.poll(() => text.blocks()).toHaveLength(paragraphCount)
  const method = await useInputMethod(launched.page)
  const isNumbered = (number: number) => (block: string) => block.includes(`第${number}段。`)
  return {
    window,
    method,
    write: async (sounds, words) => {
      await method.compose(...sounds)
      await method.commit(words)
    },
    block: async number => (await text.blocks()).find(isNumbered(number)),
    comment: async quote => {
      await text.select({ quote })
      await text.tool('commands.mark.comment').click()
      await expect(marks.dialog.getByRole('blockquote').locator('mark')).toHaveText(quote)
      await marks.say(t('queries.ask.text'), '核')
      await expect.poll(async () => (await text.marks()).map(mark => mark.text)).toContain(quote)
    },
    marked: async number => {
      const index = (await text.blocks()).findIndex(isNumbered(number))
      const shown = await text.marks()
      return shown
        .filter(mark => mark.block === index)
        .map(({ start, end, text: words }) => ({ start, end, text: words }))
    },
  }
}

test('Chinese input puts the words where the caret is', async ({ zhubi }, testInfo) => {
  const { window, write, block } = await openReport(zhubi, testInfo.outputPath())
  const { text, page } = window

  await test.step('at the start', async () => {
    await text.placeCaret({ quote: paragraph(3) }, 'start')
    await write(['j', 'ji', '今'], '今年')
    await expect.poll(() => block(3)).toBe(`今年${paragraph(3)}`)
  })
  await test.step('in the middle', async () => {
    await text.placeCaret({ quote: '第5段。云泽市' }, 'end')
    await write(['z', 'zh', 'zhong', '中'], '中心')
    await expect.poll(() => block(5)).toBe('第5段。云泽市中心白石区开展水系治理，临溪县同步推进。')
  })
  await test.step('at the end', async () => {
    await text.placeCaret({ quote: paragraph(7) }, 'end')
    await write(['w', 'wan', '完'], '完。')
    await expect.poll(() => block(7)).toBe(`${paragraph(7)}完。`)
  })
  await test.step('for a selected word', async () => {
    await text.select({ quote: '白石区', occurrence: 9 })
    await write(['g', 'gao', '高'], '高新区')
    await expect.poll(() => block(10)).toBe('第10段。云泽市高新区开展水系治理，临溪县同步推进。')
    await expect.poll(() => text.blocks()).toHaveLength(paragraphCount)
  })
  await test.step('undone and done again as one', async () => {
    await text.placeCaret({ quote: '第9段。' }, 'end')
    await write(['j', 'jin', '今'], '今年，')
    const written = '第9段。今年，云泽市白石区开展水系治理，临溪县同步推进。'
    await expect.poll(() => block(9)).toBe(written)
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => block(9)).toBe(paragraph(9))
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect.poll(() => block(9)).toBe(written)
  })
  await test.step('in an empty paragraph', async () => {
    await text.placeCaret({ quote: paragraph(20) }, 'end')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await text.blocks())[20]).toBe('')
    await write(['x', 'xin', '新'], '新段')
    await expect.poll(async () => (await text.blocks()).slice(19, 22)).toEqual([paragraph(20), '新段', paragraph(21)])
  })
  await test.step('on both sides of a border of layout sections, and over it', async () => {
    await expect.poll(() => text.sections()).toBeGreaterThan(1)
    const last = await text.text.locator('> section').first().locator('> [data-block]').last().textContent()
    const number = Number(/第(\d+)段/.exec(last ?? '')?.[1])
    await text.placeCaret({ quote: paragraph(number) }, 'end')
    await write(['m', 'mo', '末'], '末句。')
    await expect.poll(() => block(number)).toBe(`${paragraph(number)}末句。`)
    await text.placeCaret({ quote: paragraph(number + 1) }, 'start')
    await write(['s', 'shou', '首'], '首句。')
    await expect.poll(() => block(number + 1)).toBe(`首句。${paragraph(number + 1)}`)
    const count = (await text.blocks()).length
    await text.placeCaret({ quote: '末句。' }, 'start')
    for (const _ of '末句。¶首句。') await page.keyboard.press('Shift+ArrowRight')
    await write(['h', 'he', '合'], '合为一段。')
    await expect.poll(() => block(number)).toBe(`${paragraph(number)}合为一段。${paragraph(number + 1)}`)
    await expect.poll(() => text.blocks()).toHaveLength(count - 1)
  })
  await test.step('and all of it is stored', async () => {
    await window.waitUntilSaved()
    await page.keyboard.press('ControlOrMeta+s')
    await window.waitUntilSaved()
    const shown = await text.blocks()
    await window.palette.run('commands.project.close')
    await window.start.openRecent('输入法')
    await expect.poll(() => text.blocks()).toEqual(shown)
  })
})

test('Chinese input keeps annotations where they belong', async ({ zhubi }, testInfo) => {
  const { window, write, method, block, marked, comment } = await openReport(zhubi, testInfo.outputPath())
  const { text, findings, documents, page, t } = window

  await test.step('they do not grow by words behind or before them, and take in words inside', async () => {
    await comment('第4段。云泽市白石区')
    await text.placeCaret({ quote: '第4段。云泽市白石区' }, 'end')
    await write(['d', 'da', '大'], '大力')
    await expect.poll(() => block(4)).toBe('第4段。云泽市白石区大力开展水系治理，临溪县同步推进。')
    await expect.poll(() => marked(4)).toEqual([{ start: 0, end: 10, text: '第4段。云泽市白石区' }])
    await text.placeCaret({ quote: '第4段。云泽市' }, 'end')
    await write(['s', 'suo', '所'], '所属')
    await expect.poll(() => block(4)).toBe('第4段。云泽市所属白石区大力开展水系治理，临溪县同步推进。')
    await expect.poll(() => marked(4)).toEqual([{ start: 0, end: 12, text: '第4段。云泽市所属白石区' }])
    await text.placeCaret({ quote: '第4段。' }, 'start')
    await write(['y', 'yi', '一'], '一、')
    await expect.poll(() => block(4)).toBe('一、第4段。云泽市所属白石区大力开展水系治理，临溪县同步推进。')
    await expect.poll(() => marked(4)).toEqual([{ start: 2, end: 14, text: '第4段。云泽市所属白石区' }])
  })
  await test.step('a marked word that is replaced hands its mark over', async () => {
    await text.select({ quote: '白石区', occurrence: 5 })
    await text.tool('commands.mark.comment').click()
    await window.marks.say(t('queries.ask.text'), '核')
    await text.select({ quote: '白石区', occurrence: 5 })
    await write(['g', 'gao', '高'], '高新区')
    await expect.poll(() => block(6)).toBe('第6段。云泽市高新区开展水系治理，临溪县同步推进。')
    await expect.poll(() => marked(6)).toEqual([{ start: 7, end: 10, text: '高新区' }])
    await window.waitUntilSaved()
    await expect.poll(() => marked(6)).toEqual([{ start: 7, end: 10, text: '高新区' }])
  })
  await test.step('a composition that is given up leaves text and marks as they were', async () => {
    await comment('第11段。云泽市')
    const before = await text.blocks()
    await text.placeCaret({ quote: '第11段。' }, 'end')
    await method.compose('z', 'zh', 'zhong')
    await expect.poll(() => block(11)).toContain('zhong')
    await method.cancel()
    await expect.poll(() => text.blocks()).toEqual(before)
    await expect.poll(() => marked(11)).toEqual([{ start: 0, end: 8, text: '第11段。云泽市' }])
    await window.waitUntilSaved()
    await expect.poll(() => text.blocks()).toEqual(before)
  })
  await test.step('an autosave and a check that arrive meanwhile disturb nothing', async () => {
    await comment('第2段。云泽市')
    await text.placeCaret({ quote: '第2段。' }, 'end')
    await page.keyboard.type('**市')
    await method.compose('z', 'zh', 'zhong')
    await expect(window.saveStatus).toHaveText(t('app.status.saved'))
    await findings.checkAgain.dispatchEvent('click')
    await expect(documents.row('分段报告.txt')).toContainText(t('types.finding.mask'))
    await method.compose('zhongx', 'zhongxin', '中心')
    const written = '第2段。**市中心云泽市白石区开展水系治理，临溪县同步推进。'
    await expect.poll(() => block(2)).toBe(written)
    await method.commit('中心')
    await expect.poll(() => block(2)).toBe(written)
    await expect.poll(() => marked(2)).toEqual([{ start: 0, end: 12, text: '第2段。**市中心云泽市' }])
    await expect(findings.typeFilter('mask')).toBeVisible()
    await window.waitUntilSaved()
    await expect.poll(() => block(2)).toBe(written)
  })
})
