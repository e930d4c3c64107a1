import { expect, test } from './launch.ts'
import { openReports } from './new-project.ts'
import { DuplicatesPane } from './pages/duplicates-pane.ts'

const sound =
  '临溪县去年新建公路十二里，沿河栽种柳树三千余株，又在城北开挖水塘两口，引山泉入塘，附近农田从此不愁灌溉，百姓称便。'
const report = [
  '一、全县概况。临溪县地处山间，四面环水，人口不多，物产尚丰，向来以种茶养蚕为业。',
  sound.replace('新建', '新廷').replace('柳树', '柳村'),
  '二、财政收支。全年收入比上年略有增加，支出大体持平，年终结余用于修补城墙与粮仓。',
  sound,
  '三、来年打算。拟再修桥三座，疏浚旧河道两段，并于城南设立学堂一所，招收幼童入学。',
]

test('copies are compared by keys, merged and taken back, and kept', async ({ zhubi: launched }, testInfo) => {
  const window = await openReports(launched, testInfo.outputPath(), { '甲年报.txt': report.join('\n') })
  const duplicates = new DuplicatesPane(window.page, window.t)
  const { page, text, t } = window

  await test.step('a passage and the differences of its copies', async () => {
    await page.keyboard.press('Shift+F5')
    await expect(duplicates.list).toBeFocused()
    await expect(duplicates.rows).toHaveCount(1)
    await expect(duplicates.rows).toContainText(t('duplicates.differs'))
    await page.keyboard.press('ArrowDown')
    await expect(duplicates.copies).toHaveCount(2)
    await expect(duplicates.copies.first()).toBeChecked()
    await expect(duplicates.differences).toHaveCount(2)
  })

  await test.step('the damaged copy takes a reading by a key and the other goes', async () => {
    await expect(duplicates.card.getByText('新廷')).not.toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(duplicates.copies.first()).toBeFocused()
    await window.tabTo(duplicates.differences.first())
    await page.keyboard.press(' ')
    await duplicates.differences.nth(1).press(' ')
    await expect(duplicates.merge).toHaveText(t('duplicates.merge', { count: 2 }))
    await duplicates.merge.press('Enter')
    await expect(window.notices).toContainText(t('duplicates.settled', window.amounts({ copies: 1, readings: 2 })))
    await expect.poll(() => text.marksOf('ocr')).toHaveLength(2)
    await expect.poll(() => text.marksOf('duplicate')).not.toHaveLength(0)
    await expect(duplicates.rows).toHaveCount(0)
  })

  await test.step('it is undone as one', async () => {
    await window.notices.getByRole('button', { name: t('search.undo') }).click()
    await expect.poll(() => text.content()).toBe(report.join('\n'))
    await expect.poll(() => text.marks()).toEqual([])
    await expect(duplicates.rows).toHaveCount(1)
  })

  await test.step('a quotation stays in both places', async () => {
    await duplicates.rows.first().click()
    await duplicates.keepAll.click()
    await expect(window.notices).toContainText(t('duplicates.settledKept'))
    await expect(duplicates.rows).toHaveCount(0)
    await expect.poll(() => text.content()).toBe(report.join('\n'))
  })
})
