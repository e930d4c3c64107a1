import { readFileSync, writeFileSync } from 'node:fs'
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts'
import { expect, test } from './launch.ts'
import { TagsPane } from './pages/tags-pane.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

const reports = {
  '甲年报.md': '# 甲年报\n\n临溪县治理河道十二条，修渠九里。\n\n## 市场\n\n白石区查处无照商贩。\n\n规范集市。\n',
  '乙年报.txt': '云泽市新建泵站。\n另有部署。',
}

test('a tree of tags is grown, given to text and read back over the project', async ({ zhubi: launched }, testInfo) => {
  const folder = testInfo.outputPath()
  const window = new ZhubiWindow(launched)
  const { page, text, t } = window
  const tags = new TagsPane(page, t)
  const paths = Object.entries(reports).map(([name, content]) => {
    writeFileSync(`${folder}/${name}`, content)
    return `${folder}/${name}`
  })
  await answerSaveDialog(launched.app, `${folder}/标签.zhubi`)
  await window.start.newProject.click()
  await expect(window.documents.root).toBeVisible()
  await answerOpenDialog(launched.app, paths)
  await page.keyboard.press('ControlOrMeta+Shift+o')
  await window.importing.start(2).click()
  await window.importing.done.click()
  await window.openDocument('甲年报.md')

  await test.step('the empty pane teaches; a tree is grown by keys', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+k')
    await expect(tags.root).toContainText(t('tags.empty'))
    await tags.create('水利', { shortcut: '1' })
    await tags.create('河渠')
    await tags.create('市场监管')
    await expect.poll(() => tags.shown()).toEqual(['1 水利 0', '1 河渠 0', '1 市场监管 0'])
    await tags.row('河渠').click()
    await page.keyboard.press('Alt+ArrowRight')
    await expect.poll(() => tags.shown()).toEqual(['1 水利 0', '2 河渠 0', '1 市场监管 0'])
  })

  await test.step('a tag is dragged below another and onto a paragraph', async () => {
    await tags.row('市场监管').dragTo(tags.row('河渠'))
    await expect.poll(() => tags.shown()).toEqual(['1 水利 0', '2 河渠 0', '3 市场监管 0'])
    await expect(page.getByTestId('said')).toHaveText(t('tags.dropped.into', { what: '市场监管', where: '河渠' }))
    await tags.row('市场监管').dragTo(tags.row('水利'), { targetPosition: { x: 40, y: 26 } })
    await expect.poll(() => tags.shown()).toEqual(['1 水利 0', '2 河渠 0', '1 市场监管 0'])
    await tags.row('河渠').dragTo(text.root.getByText('规范集市。'))
    await expect(tags.marks).toHaveText(['规范集市。'])
    await page.keyboard.press('ControlOrMeta+z')
    await expect(tags.marks).toHaveCount(0)
  })

  await test.step('text is tagged by digit and by initials, one tag within another', async () => {
    await text.select({ quote: '治理河道十二条，修渠九里' })
    await page.keyboard.press('ControlOrMeta+Alt+1')
    await expect(tags.marks).toHaveText(['治理河道十二条，修渠九里'])
    await text.select({ quote: '修渠九里' })
    await page.keyboard.press('ControlOrMeta+5')
    await expect(tags.dialog).toBeVisible()
    await page.keyboard.type('hq')
    await expect(tags.dialog.getByRole('option')).toHaveText([/河渠/, /hq/])
    await page.keyboard.press('Enter')
    await expect(tags.dialog).toBeHidden()
    await expect.poll(() => tags.shown()).toEqual(['1 水利 1', '2 河渠 1', '1 市场监管 0'])
    const colours = () => tags.marks.evaluateAll(marks => marks.map(mark => getComputedStyle(mark).borderBottomColor))
    await expect.poll(async () => new Set(await colours()).size).toBe(2)
  })

  await test.step('a whole section is tagged, and a new tag made on the way', async () => {
    await text.placeCaret({ quote: '市场' }, 'end')
    await page.getByRole('button', { name: t('commands.mark.tagSection').replace(/…$/, '') }).click()
    await expect(tags.dialog).toBeVisible()
    await page.keyboard.type('scjg')
    await page.keyboard.press('Enter')
    await expect(text.root.locator('.annotation-tag.is-whole')).toHaveCount(3)
    await text.select({ quote: '集市' })
    await page.getByRole('button', { name: t('commands.mark.tag').replace(/…$/, ''), exact: true }).click()
    await expect(tags.dialog).toBeVisible()
    await page.keyboard.type('集市')
    await page.keyboard.press('Enter')
    await expect(tags.row('集市')).toContainText('1')
  })

  await test.step('passages of the whole project are listed, shown and written', async () => {
    await page.getByRole('tab', { name: t('app.main.documents') }).click()
    await window.openDocument('乙年报.txt')
    await text.select({ quote: '泵站' })
    await page.keyboard.press('ControlOrMeta+Alt+1')
    await page.keyboard.press('ControlOrMeta+Shift+k')
    await tags.row('水利').click()
    await expect(tags.passages).toHaveCount(3)
    await expect(tags.passages.nth(1)).toContainText('修渠九里')
    await tags.passages.nth(1).click()
    await expect(text.root).toContainText('甲年报.md')
    await page.keyboard.press('Enter')
    await text.waitForFocus()
    await expect.poll(() => page.evaluate(() => globalThis.window.getSelection()?.toString())).toBe('修渠九里')
    await answerSaveDialog(launched.app, `${folder}/水利.csv`)
    await tags.button(t('tags.passages.writeCsv')).click()
    await expect(window.notices).toContainText(t('tags.passages.written', { count: 3 }))
    expect(readFileSync(`${folder}/水利.csv`, 'utf8')).toContain('河渠,甲年报,修渠九里')
  })

  await test.step('renaming reaches what is tagged; what is used is archived, not deleted', async () => {
    await tags.row('市场监管').click()
    await page.keyboard.press('F2')
    await tags.dialog.getByRole('textbox', { name: t('tags.fields.name') }).fill('市场秩序')
    await page.keyboard.press('Enter')
    await expect(tags.row('市场秩序')).toContainText('1')
    await tags.button(t('tags.archive')).click()
    await expect(tags.row('市场秩序')).toHaveCount(0)
    await expect(text.root.locator('.annotation-tag.is-whole')).toHaveCount(3)
  })

  await test.step('an anthology of a tag is offered ready', async () => {
    await tags.row('水利').click()
    await tags.button(t('tags.passages.anthology')).click()
    await expect(window.page.getByRole('textbox', { name: t('app.export.anthologyTitle') })).toHaveValue('水利')
  })
})
