import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright'
import type { LaunchedApp } from './app.ts'
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts'
import { useInputMethod } from './ime.ts'
import { expect, test } from './launch.ts'
import { FindBar, SearchPane } from './pages/search.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

const reports = {
  '甲年报.txt': '临溪县水系治理报告。\n一年来，临溪县与臨溪縣各乡镇共治理河道十二条。\n临溪县另有部署。',
  '乙年报.txt': '白石区学习临溪县的做法。\n未提及其他地方。',
  '丙年报.txt': '云泽市年报。',
}

async function openReports(launched: LaunchedApp, folder: string) {
  const window = new ZhubiWindow(launched)
  const paths = Object.entries(reports).map(([name, text]) => {
    writeFileSync(`${folder}/${name}`, text)
    return `${folder}/${name}`
  })
  await answerSaveDialog(launched.app, `${folder}/查找.zhubi`)
  await window.start.newProject.click()
  await expect(window.documents.root).toBeVisible()
  await answerOpenDialog(launched.app, paths)
  await launched.page.keyboard.press('ControlOrMeta+Shift+o')
  await window.importing.start(3).click()
  await window.importing.done.click()
  // The first document opens by itself.
  await expect(window.text.root).toContainText('丙年报.txt')
  await window.openDocument('甲年报.txt')
  const { page, t } = window
  return { window, bar: new FindBar(page, t), pane: new SearchPane(page, t) }
}

const selected = (page: Page) => page.evaluate(() => window.getSelection()?.toString())

test('find, replace some, undo', async ({ zhubi: launched }, testInfo) => {
  const { window, bar, pane } = await openReports(launched, testInfo.outputPath())
  const { page, text, t, amounts } = window

  await test.step('the find bar walks round and gives the text back with the hit selected', async () => {
    await page.keyboard.press('ControlOrMeta+f')
    await expect(bar.term).toBeFocused()
    await page.keyboard.type('临溪县')
    await expect(bar.position).toHaveText('1 / 4')
    await expect(bar.marked).toHaveText(['临溪县', '临溪县', '臨溪縣', '临溪县'])
    await page.keyboard.press('Enter')
    await expect(bar.position).toHaveText('2 / 4')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Shift+Enter')
    await expect(bar.position).toHaveText('4 / 4')
    await page.keyboard.press('F3')
    await expect(bar.position).toHaveText('1 / 4')
    await page.keyboard.press('F3')
    await expect(bar.position).toHaveText('2 / 4')
    await page.keyboard.press('Escape')
    await expect(bar.root).toBeHidden()
    await expect(bar.marked).toHaveCount(0)
    await text.waitForFocus()
    await expect.poll(() => selected(page)).toBe('临溪县')
  })

  await test.step('one place is replaced in the text and undone there', async () => {
    await page.keyboard.press('ControlOrMeta+h')
    await expect(bar.position).toHaveText('2 / 4')
    await bar.reading.fill('临溪市')
    await page.keyboard.press('Enter')
    await expect(bar.position).toHaveText('2 / 3')
    await expect.poll(async () => (await text.blocks())[1]).toContain('一年来，临溪市与臨溪縣')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(async () => (await text.blocks())[1]).toContain('一年来，临溪县与臨溪縣')
    await window.waitUntilSaved()
  })

  await test.step('the project is searched, grouped by document', async () => {
    await page.keyboard.press('Shift+F4')
    await expect(pane.term).toBeFocused()
    await pane.term.fill('临溪县')
    await expect(pane.summary).toHaveText(t('search.summary', amounts({ documents: 2, places: 5 })))
    await expect(pane.rows).toHaveCount(7)
    await expect(pane.rows.nth(2)).toContainText('一年来，临溪县临溪市与臨溪縣各乡镇')
  })

  await test.step('some are replaced in both documents as one batch', async () => {
    await expect(pane.replace).toHaveText(t('search.replace', { count: 5 }))
    await pane.list.focus()
    await page.keyboard.press('Home')
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press(' ')
    await expect(pane.replace).toHaveText(t('search.replace', { count: 4 }))
    await pane.replace.click()
    await expect(window.notices).toContainText(t('search.replaced', amounts({ documents: 2, places: 4 })))
    await expect
      .poll(() => text.content())
      .toBe('临溪市水系治理报告。\n一年来，临溪市与臨溪縣各乡镇共治理河道十二条。\n临溪市另有部署。')
    await expect.poll(async () => (await text.marks()).map(mark => mark.text)).toEqual(['临溪市', '临溪市', '临溪市'])
    await expect(pane.summary).toHaveText(t('search.summary', amounts({ documents: 1, places: 1 })))
  })

  await test.step('after other work it is undone as one, but for what was changed since', async () => {
    await text.placeCaret({ quote: '市另有' }, 'start')
    await page.keyboard.press('Delete')
    await text.type('区')
    await window.waitUntilSaved()
    await window.notices.getByRole('button', { name: t('search.undo') }).click()
    await expect(window.notices).toContainText(
      t('search.undone.partlyInMany', { left: 1, ...amounts({ documents: 2, places: 3 }) }),
    )
    await expect(pane.conflicts).toContainText('临溪区另有')
    await expect
      .poll(() => text.content())
      .toBe('临溪县水系治理报告。\n一年来，临溪县与臨溪縣各乡镇共治理河道十二条。\n临溪区另有部署。')
    await window.openDocument('乙年报.txt')
    await expect.poll(() => text.content()).toContain('白石区学习临溪县的做法。')
  })
})

test('a batch is undone and done again by the keys of the text', async ({ zhubi: launched }, testInfo) => {
  const { window, pane } = await openReports(launched, testInfo.outputPath())
  const { page, text, t } = window
  await page.keyboard.press('Shift+F4')
  await pane.term.fill('临溪县')
  await pane.reading.fill('临溪市')
  await expect(pane.replace).toHaveText(t('search.replace', { count: 5 }))
  await pane.replace.click()
  await expect.poll(() => text.content()).toContain('临溪市另有部署')
  await page.keyboard.press('ControlOrMeta+Shift+t')
  await text.waitForFocus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => text.content()).toBe(reports['甲年报.txt'])
  await page.keyboard.press('ControlOrMeta+y')
  await expect.poll(() => text.content()).toContain('临溪市另有部署')
  await expect.poll(async () => (await text.marks()).length).toBe(4)
})

test('an input method in the find field searches only what it has handed over', async ({
  zhubi: launched,
}, testInfo) => {
  const { window, bar } = await openReports(launched, testInfo.outputPath())
  const { page, text } = window
  await page.keyboard.press('ControlOrMeta+f')
  await expect(bar.term).toBeFocused()
  const method = await useInputMethod(page)
  await method.compose('l', 'lin', 'linxi', '临溪')
  await expect(bar.term).toHaveValue('临溪')
  // Longer than the term rests before it is looked for.
  await page.evaluate(() => new Promise(done => setTimeout(done, 400)))
  await expect(bar.position).toHaveText('')
  await expect(bar.marked).toHaveCount(0)
  await method.commit('临溪')
  await expect(bar.position).toHaveText('1 / 4')
  await page.keyboard.press('Escape')
  await text.waitForFocus()
  await expect.poll(() => selected(page)).toBe('临溪')
  await method.compose('b', 'bai')
  await method.commit('白')
  await expect.poll(async () => (await text.blocks())[0]).toBe('白县水系治理报告。')
})

test('a pattern that is wrong, or would never end, says so', async ({ zhubi: launched }, testInfo) => {
  const { window, bar } = await openReports(launched, testInfo.outputPath())
  const { page, t } = window
  await page.keyboard.press('ControlOrMeta+f')
  await bar.root.getByRole('button', { name: t('search.pattern') }).click()
  await bar.term.fill('(溪')
  await expect(bar.root.getByRole('alert')).toContainText(t('errors.pattern_invalid', { reason: '' }))
  await bar.term.fill('(.*)*(.*)*(.*)*(.*)*!')
  await expect(bar.root.getByRole('alert')).toContainText('3', { timeout: 15_000 })
  await bar.term.fill('临.县')
  await expect(bar.position).toHaveText('1 / 3')
})
