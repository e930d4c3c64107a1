import type { Locator } from 'playwright'
import { expect, test } from './launch.ts'
import { openReports } from './new-project.ts'
import { Concordance } from './pages/concordance.ts'

const reports = { '甲年报.txt': `临溪县有山,有水,有人家,也有田地。\n${'另有一条河，从东往西流过全县。\n'.repeat(40)}` }

/** Whether two things overlap on the screen. */
async function overlaps(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([one.boundingBox(), other.boundingBox()])
  if (!a || !b) throw new Error('Not on the screen')
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

test('notices cover nothing, stand in the dialog on top, and leave when they could be read', async ({
  zhubi: launched,
}, testInfo) => {
  const window = await openReports(launched, testInfo.outputPath(), reports)
  const { page, notices, exporting, t, amounts } = window
  const told = notices.getByText(t('concordance.decided', amounts({ documents: 1, places: 3 })))
  const scroller = page.locator('.document-scroll')

  await test.step('in the window it stands below the text', async () => {
    await page.keyboard.press('Shift+F7')
    await expect(new Concordance(page, t).accept).toBeEnabled()
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(told).toBeVisible()
    expect(await overlaps(notices, scroller)).toBe(false)
    for (const side of [page.getByRole('complementary').first(), window.statusBar]) {
      expect(await overlaps(notices, side)).toBe(false)
    }
    await page.screenshot({ path: testInfo.outputPath('window.png') })
  })

  await test.step('in a dialog it stands in it, where keys reach it', async () => {
    await page.keyboard.press('ControlOrMeta+e')
    await expect(exporting.root).toBeVisible()
    await expect(exporting.root.getByText(t('concordance.decided', amounts({ documents: 1, places: 3 })))).toBeVisible()
    for (const part of ['.dialog-head', '.dialog-body', '.dialog-foot']) {
      expect(await overlaps(notices, exporting.root.locator(part)), part).toBe(false)
    }
    await page.screenshot({ path: testInfo.outputPath('dialog.png') })
    await page.keyboard.press('Escape')
    await expect(exporting.root).toBeHidden()
    await expect(told).toBeVisible()
  })

  await test.step('it stays while it is pointed at, and leaves by itself afterwards', async () => {
    await told.hover()
    await page.mouse.move(400, 200)
    await expect(told).toBeHidden({ timeout: 30_000 })
  })
})

test('a mark that cannot be made here says why', async ({ zhubi: launched }, testInfo) => {
  const window = await openReports(launched, testInfo.outputPath(), reports)
  const { page, text, notices, t } = window
  await text.placeCaret({ quote: '另有一条河' }, 'start')
  await page.keyboard.press('ControlOrMeta+6')
  await expect(notices).toContainText(t('commands.reason.section'))
  await page.keyboard.press('ControlOrMeta+5')
  await expect(notices).toContainText(t('commands.reason.selection'))
  const button = page.getByRole('button', { name: t('commands.mark.tagSection').replace('…', '') })
  await expect(button).toHaveAttribute('aria-description', t('commands.reason.section'))
})
