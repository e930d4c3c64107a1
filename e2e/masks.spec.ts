import { expect, test } from './launch.ts'
import { openReports } from './new-project.ts'
import { MasksPane } from './pages/masks-pane.ts'

const reports = {
  '甲年报.txt': '会议由**市政府主持，**市各部门参加，**县领导讲话。\n会后，代表们考察了**县的水库。',
  '乙年报.txt': '闭幕式上，**市政府作了总结，**县表示感谢。\n云泽市的代表也在场。',
}

test('a group of masks gets its value by keys, which is carried to another document and taken back', async ({
  zhubi: launched,
}, testInfo) => {
  const window = await openReports(launched, testInfo.outputPath(), reports)
  const masks = new MasksPane(window.page, window.t)
  const { page, text, t, amounts } = window
  const marksOf = async () => (await text.marks()).map(mark => mark.kind)

  await test.step('the groups of the document', async () => {
    await page.keyboard.press('F5')
    await expect(masks.list).toBeFocused()
    await expect(masks.rows).toHaveCount(2)
    await expect(masks.row('**市')).toContainText(t('amounts.places', { count: 2 }))
  })

  await test.step('a value is given from the keyboard', async () => {
    await masks.row('**市').click()
    await masks.list.focus()
    await page.keyboard.press('Enter')
    await expect(masks.value).toBeFocused()
    await expect(masks.places).toHaveCount(3)
    await page.keyboard.type('云泽')
    await page.keyboard.press('Tab')
    await page.keyboard.type('见公报')
    await page.keyboard.press('Enter')
    await expect(window.notices).toContainText(t('concordance.decided', amounts({ documents: 1, places: 2 })))
    await expect(masks.row('**市')).toContainText('云泽')
    await expect.poll(marksOf).toEqual(['mask', 'mask'])
    await expect.poll(() => text.content()).toBe(reports['甲年报.txt'])
  })

  await test.step('it is carried to the other document after a look', async () => {
    await expect(masks.carry).toContainText(t('masks.carry', amounts({ documents: 1, places: 1 })))
    await masks.carry.getByRole('button').click()
    await expect(masks.places).toHaveCount(2)
    await expect(masks.value).toHaveValue('云泽')
    await masks.give.click()
    await expect(window.notices).toContainText(t('concordance.decided', amounts({ documents: 1, places: 1 })))
    await expect(masks.row('**市')).toContainText(t('masks.inDocuments', amounts({ places: 3, documents: 2 })))
  })

  await test.step('another group stays masked, but for one place', async () => {
    await masks.showScope('document')
    await masks.row('**县').click()
    await expect(masks.places).toHaveCount(3)
    await masks.places.nth(1).getByRole('checkbox').click()
    await masks.keep.click()
    await expect(window.notices).toContainText(t('concordance.decided', amounts({ documents: 1, places: 1 })))
    await expect(masks.row('**县')).toContainText(t('masks.open', { count: 1 }))
    await window.notices
      .getByRole('button', { name: t('search.undo') })
      .last()
      .click()
    await expect(masks.row('**县')).toContainText(t('masks.open', { count: 2 }))
  })
})
