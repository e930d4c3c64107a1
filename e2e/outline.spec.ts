import { writeFileSync } from 'node:fs'
import type { LaunchedApp } from './app.ts'
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts'
import { expect, test } from './launch.ts'
import { OutlinePane } from './pages/outline-pane.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

const report = `# 云泽市年报

## 一、总体情况

全市总体情况良好，各项工作有序推进。

### （一）农业

粮食生产稳定，临溪县增产百分之三。

### （二）工业

白石区新开工项目十二个。

## 二、下一步工作

继续抓好落实。

图为临溪县新建的粮库。
`

async function openReport(launched: LaunchedApp, folder: string, text: string) {
  const window = new ZhubiWindow(launched)
  writeFileSync(`${folder}/年报.md`, text)
  await answerSaveDialog(launched.app, `${folder}/大纲.zhubi`)
  await window.start.newProject.click()
  await expect(window.documents.root).toBeVisible()
  await answerOpenDialog(launched.app, [`${folder}/年报.md`])
  await launched.page.keyboard.press('ControlOrMeta+Shift+o')
  await window.importing.start(1).click()
  await window.importing.done.click()
  await expect(window.text.root).toContainText('年报.md')
  return { window, outline: new OutlinePane(window.page, window.t) }
}

const whole = ['1 云泽市年报', '2 一、总体情况', '3 （一）农业', '3 （二）工业', '2 二、下一步工作']

test('headings are walked, folded, moved and re-levelled, and it is all undone', async ({
  zhubi: launched,
}, testInfo) => {
  const { window, outline } = await openReport(launched, testInfo.outputPath(), report)
  const { page, text, t } = window

  await test.step('the tree is walked by keys, and the text follows', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+j')
    await expect(outline.tree).toBeFocused()
    await expect.poll(() => outline.shown()).toEqual(whole)
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await expect(outline.row('一、总体情况')).toHaveAttribute('aria-selected', 'true')
    await expect(outline.row('一、总体情况')).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('ArrowLeft')
    await expect(outline.row('一、总体情况')).toHaveAttribute('aria-expanded', 'false')
    await expect.poll(() => outline.shown()).toEqual([whole[0], whole[1], whole[4]])
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(outline.row('（一）农业')).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await text.waitForFocus()
    await text.placeCaret({ quote: '继续抓好' }, 'start')
    await expect(outline.row('二、下一步工作')).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('a section goes up with all that stands under it', async () => {
    await outline.row('二、下一步工作').click()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => outline.shown()).toEqual([whole[0], whole[4], whole[1], whole[2], whole[3]])
    await expect
      .poll(async () => (await text.blocks()).slice(1, 5))
      .toEqual(['二、下一步工作', '继续抓好落实。', '图为临溪县新建的粮库。', '一、总体情况'])
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => outline.shown()).toEqual(whole)
  })

  await test.step('a heading is demoted with and without what stands under it', async () => {
    await outline.row('一、总体情况').click()
    await page.keyboard.press('Alt+ArrowRight')
    await expect(outline.row('（一）农业')).toContainText(t('outline.headingLevel', { level: 4 }))
    await page.keyboard.press('ControlOrMeta+z')
    await outline.subtree.click()
    await page.keyboard.press('Alt+ArrowRight')
    await outline.row('一、总体情况').click()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(() => outline.shown()).toEqual(whole)
    await outline.subtree.click()
  })

  await test.step('a section is dragged', async () => {
    await outline.row('（二）工业').dragTo(outline.row('（一）农业'), { targetPosition: { x: 60, y: 4 } })
    await expect.poll(() => outline.shown()).toEqual([whole[0], whole[1], whole[3], whole[2], whole[4]])
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => outline.shown()).toEqual(whole)
  })

  await test.step('body text is listed, made a caption and a heading', async () => {
    await outline.toggleRole(t('types.role.body'))
    await outline.row('图为临溪县').click()
    await outline.choose(outline.role, t('types.role.caption'))
    await expect(outline.row('图为临溪县')).toContainText(t('types.role.caption'))
    await outline.toggleRole(t('types.role.body'))
    await outline.row('一、总体情况').click()
    await outline.choose(outline.level, t('outline.headingLevel', { level: 1 }))
    await expect.poll(() => outline.shown()).toContain('1 一、总体情况')
  })

  await test.step('nothing is lost when the document is opened again', async () => {
    await window.waitUntilSaved()
    await window.page.getByRole('tab', { name: t('app.main.documents') }).click()
    await window.documents.row('年报.md').click()
    await outline.tab.click()
    await expect.poll(() => outline.shown()).toContain('1 一、总体情况')
  })
})

test('what the checkers propose is ticked and applied at once', async ({ zhubi: launched }, testInfo) => {
  const text = `${report}\n（下转第三版）\n\n#### 三、保障措施\n\n加强领导。\n`
  const { window, outline } = await openReport(launched, testInfo.outputPath(), text)
  const { page, t } = window
  await window.waitUntilChecked()
  await outline.tab.click()
  await outline.root.getByRole('button', { name: t('commands.outline.propose') }).click()
  const dialog = page.getByRole('dialog', { name: t('outline.propose.title') })
  const jump = dialog.getByRole('option').filter({ hasText: '下转第三版' })
  await expect(jump).toHaveAttribute('aria-checked', 'true')
  await expect(jump).toContainText(t('types.role.jump'))
  await dialog.getByRole('button', { name: t('search.tickNone') }).click()
  await jump.click()
  await dialog.getByRole('button', { name: t('outline.propose.apply', { count: 1 }) }).click()
  await expect(dialog).toBeHidden()
  await outline.toggleRole(t('types.role.jump'))
  await expect(outline.row('下转第三版')).toContainText(t('types.role.jump'))
})

test('a page of two articles is split into threads, read and exported one after the other', async ({
  zhubi: launched,
}, testInfo) => {
  const mixed =
    '# 河道治理\n\n本报记者 沈知远\n\n临溪县治理河道。\n\n# 集市开张\n\n本报讯 白石区集市开张。\n\n治理还将继续。\n'
  const { window, outline } = await openReport(launched, testInfo.outputPath(), mixed)
  const { page, text, t } = window
  await outline.tab.click()

  await test.step('what is proposed is read over, split in one go and taken back in one step', async () => {
    await outline.root.getByRole('button', { name: t('commands.outline.split') }).click()
    const dialog = page.getByRole('dialog', { name: t('outline.split.title') })
    const names = dialog.getByRole('combobox', { name: t('outline.split.name') })
    await expect(names).toHaveCount(2)
    await names.nth(1).fill('集市')
    await expect(dialog.getByRole('article')).toContainText('白石区集市开张。治理还将继续。')
    await dialog.getByRole('button', { name: t('outline.split.apply', { count: 2 }) }).click()
    await expect.poll(() => outline.shown()).toEqual(['1 河道治理', '2 河道治理', '1 集市', '2 集市开张'])
    await outline.row('集市').first().click()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => outline.shown()).toEqual(['1 集市', '2 集市开张', '1 河道治理', '2 河道治理'])
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => outline.shown()).toEqual(['1 河道治理', '1 集市开张'])
  })

  await outline.toggleRole(t('types.role.body'))
  await outline.row('集市开张').first().click()
  await outline.thread.fill('集市')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => outline.shown())
    .toEqual([
      `1 ${t('outline.mainThread')}`,
      '2 河道治理',
      '3 本报记者 沈知远',
      '3 临溪县治理河道。',
      '1 集市',
      '2 集市开张',
      '3 本报讯 白石区集市开张。',
      '3 治理还将继续。',
    ])
  await outline.row('治理还将继续').dragTo(outline.row(t('outline.mainThread')))
  await expect.poll(async () => (await outline.shown())[4]).toBe('3 治理还将继续。')
  const dropped = { what: '治理还将继续。', where: t('outline.mainThread') }
  await expect(page.getByTestId('said')).toHaveText(t('outline.dropped.into', dropped))
  await expect
    .poll(() => text.blocks())
    .toEqual([
      '河道治理',
      '本报记者 沈知远',
      '临溪县治理河道。',
      '集市开张',
      '本报讯 白石区集市开张。',
      '治理还将继续。',
    ])

  await test.step('the edition reads the main text to its end first', async () => {
    await window.waitUntilSaved()
    await page.keyboard.press('ControlOrMeta+e')
    const sample = window.exporting.root.getByText('治理还将继续。')
    await expect(sample).toBeVisible()
    await expect(window.exporting.root).toContainText(/治理还将继续.*白石区集市开张/s)
    await page.keyboard.press('Escape')
  })
})
