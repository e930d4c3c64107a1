import { expect, test } from './launch.ts'
import { openReports } from './new-project.ts'
import { Concordance } from './pages/concordance.ts'

const reports = {
  '甲年报.txt': '临溪县有山,有水,有人家,也有田地。\n另有一条河，从东往西流过全县。',
  '乙年报.txt': '白石区有山,有水,也有小溪。\n白石区没有大河，只有田地。',
}

test('a group is listed in its contexts, decided but for one place, and undone', async ({
  zhubi: launched,
}, testInfo) => {
  const window = await openReports(launched, testInfo.outputPath(), reports)
  const concordance = new Concordance(window.page, window.t)
  const { page, text, findings, t, amounts } = window

  await test.step('a group opens by a key, and its places by another', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+l')
    await expect(findings.list).toBeFocused()
    await page.keyboard.press('Home')
    await expect(findings.groups).toHaveCount(1)
    await expect(findings.groups).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(concordance.summary).toHaveText(t('concordance.summary', amounts({ documents: 1, places: 3 })))
    await expect(concordance.list).toBeFocused()
    await concordance.showScope('project')
    await expect(concordance.summary).toHaveText(t('concordance.summary', amounts({ documents: 2, places: 5 })))
    await expect(concordance.rows).toHaveCount(7)
    await expect(concordance.rows.nth(2)).toContainText('有水,，有人家')
  })

  await test.step('one place is left out; the rest is one batch', async () => {
    await concordance.rows.nth(2).click()
    await page.keyboard.press(' ')
    await expect(concordance.accept).toHaveText(t('concordance.accept', { count: 4 }))
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(window.notices).toContainText(t('concordance.decided', amounts({ documents: 2, places: 4 })))
    await expect.poll(async () => (await text.blocks())[0]).toBe('临溪县有山，有水,有人家，也有田地。')
    await expect(concordance.summary).toHaveText(t('concordance.summary', amounts({ documents: 1, places: 1 })))
  })

  await test.step('after other work it is undone as one', async () => {
    await text.placeCaret({ quote: '另有一条河' }, 'start')
    await text.type('又')
    await window.waitUntilSaved()
    await window.notices.getByRole('button', { name: t('search.undo') }).click()
    await expect(window.notices).toContainText(t('search.undone.inMany', amounts({ documents: 2, places: 4 })))
    await expect.poll(() => text.content()).toBe('临溪县有山,有水,有人家,也有田地。\n又另有一条河，从东往西流过全县。')
    await expect(concordance.summary).toHaveText(t('concordance.summary', amounts({ documents: 2, places: 5 })))
  })

  await test.step('Escape leads back to the list, where the caret was', async () => {
    await concordance.rows.nth(1).click()
    await page.keyboard.press('Escape')
    await expect(concordance.root).toBeHidden()
    await expect(findings.list).toBeFocused()
    await expect(findings.groups).toHaveAttribute('aria-selected', 'true')
  })
})

test('safe fixes are previewed by rule and made in one go; a correction offers its other places', async ({
  zhubi: launched,
}, testInfo) => {
  const window = await openReports(launched, testInfo.outputPath(), reports)
  const concordance = new Concordance(window.page, window.t)
  const { page, text, findings, t, amounts } = window

  await page.keyboard.press('Shift+F7')
  await expect(concordance.summary).toHaveText(t('concordance.summary', amounts({ documents: 1, places: 3 })))
  await expect(concordance.rows.first()).toContainText(t('types.finding.punct'))
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(window.notices).toContainText(t('concordance.decided', amounts({ documents: 1, places: 3 })))
  await expect.poll(async () => (await text.blocks())[0]).toBe('临溪县有山，有水，有人家，也有田地。')
  await expect(concordance.root, 'nothing is left to look at').toBeHidden()

  await window.openDocument('乙年报.txt')
  await findings.toggleGroups()
  await findings.rows.first().click()
  await expect(findings.message).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(concordance.offer).toContainText(t('concordance.elsewhere', amounts({ documents: 1, places: 1 })))
  await page.keyboard.press('ControlOrMeta+Shift+e')
  await expect(concordance.summary).toHaveText(t('concordance.summary', amounts({ documents: 1, places: 1 })))
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect.poll(async () => (await text.blocks())[0]).toBe('白石区有山，有水，也有小溪。')
})
