import { expect, test } from './launch.ts'
import { openReports } from './new-project.ts'
import { Concordance } from './pages/concordance.ts'

const reports = {
  '甲年报.txt': '临溪县有山,有水,有人家,也有田地。\n担当做为不够。',
  '乙年报.txt': '白石区有山,有水,也有小溪。\n白石区担当做为不够。',
}
const marks = '临溪县有山，有水，有人家，也有田地。'

test('undo takes back the last thing done in the open document, whatever was open in between', async ({
  zhubi: launched,
}, testInfo) => {
  const window = await openReports(launched, testInfo.outputPath(), reports)
  const concordance = new Concordance(window.page, window.t)
  const { page, text, findings, t, amounts } = window
  const undo = () => page.keyboard.press('ControlOrMeta+z')

  await test.step('a decision that follows a batch is taken back first, then the batch', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+l')
    await expect(findings.list).toBeFocused()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await concordance.showScope('project')
    await expect(concordance.summary).toHaveText(t('concordance.summary', amounts({ documents: 2, places: 5 })))
    await concordance.accept.click()
    await expect(window.notices).toContainText(t('concordance.decided', amounts({ documents: 2, places: 5 })))
    await findings.row('做为').click()
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect.poll(() => text.content()).toBe(`${marks}\n担当作为不够。`)
    await page.keyboard.press('ControlOrMeta+Shift+t')
    await undo()
    await expect.poll(() => text.content()).toBe(`${marks}\n担当做为不够。`)
  })

  await test.step('a decision in another document is taken back there', async () => {
    await window.openDocument('乙年报.txt')
    await findings.row('做为').click()
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect.poll(() => text.content()).toContain('担当作为')
    await window.openDocument('甲年报.txt')
    await window.openDocument('乙年报.txt')
    await expect(text.tool('commands.edit.undo')).toBeEnabled()
    await page.keyboard.press('ControlOrMeta+Shift+t')
    await undo()
    await expect.poll(() => text.content()).toBe('白石区有山，有水，也有小溪。\n白石区担当做为不够。')
  })

  await test.step('the batch goes as one, and its notice with it', async () => {
    await undo()
    await expect(window.notices).toContainText(t('search.undone.inMany', amounts({ documents: 2, places: 5 })))
    await expect(window.notices.getByRole('button', { name: t('search.undo') })).toHaveCount(0)
    await expect.poll(() => text.content()).toBe(reports['乙年报.txt'])
    await expect(text.tool('commands.edit.undo')).toBeDisabled()
    await page.screenshot({ path: testInfo.outputPath('undone.png') })
    await text.tool('commands.edit.redo').click()
    await expect(window.notices).toContainText(t('search.redone.inMany', amounts({ documents: 2, places: 5 })))
    await undo()
    await window.openDocument('甲年报.txt')
    await expect.poll(() => text.content()).toBe(reports['甲年报.txt'])
    await expect(text.tool('commands.edit.undo')).toBeDisabled()
  })
})

test('what is decided is what is highlighted', async ({ zhubi: launched }, testInfo) => {
  const window = await openReports(launched, testInfo.outputPath(), reports)
  const concordance = new Concordance(window.page, window.t)
  const { page, text, findings } = window

  await test.step('who goes on to a finding leaves the places alike', async () => {
    await findings.toggleGroups()
    await findings.rows.first().click()
    await page.keyboard.press('ControlOrMeta+j')
    await expect(concordance.rows.first()).toBeVisible()
    await page.keyboard.press('ControlOrMeta+Shift+t')
    await page.keyboard.press('F8')
    await expect(concordance.root).toBeHidden()
    await expect(findings.card).toBeVisible()
    await text.waitForFocus()
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect.poll(() => text.content()).toBe('临溪县有山,有水，有人家,也有田地。\n担当做为不够。')
  })

  await test.step('a press on the pane leads back to the list', async () => {
    await page.keyboard.press('ControlOrMeta+j')
    await expect(concordance.root).toBeVisible()
    await findings.tab.click()
    await expect(concordance.root).toBeHidden()
    await expect(findings.list).toBeVisible()
  })

  await test.step('what is listed behind another pane is shown before it is decided', async () => {
    await page.keyboard.press('ControlOrMeta+j')
    await expect(concordance.rows.first()).toBeVisible()
    await window.marks.tab.click()
    await expect(concordance.root).toBeHidden()
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(concordance.root).toBeVisible()
    await expect.poll(() => text.content()).toBe('临溪县有山,有水，有人家,也有田地。\n担当做为不够。')
  })
})
