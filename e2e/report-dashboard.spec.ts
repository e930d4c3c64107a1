import { samples } from './files.ts'
import { expect, test } from './launch.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

for (const [theme, locale, language] of [
  ['light', 'zh-CN', 'zh-CN'],
  ['dark', 'en-US', 'en'],
] as const) {
  test(`the dashboard tells where the project stands: ${theme}, ${language}`, async ({ launch }, testInfo) => {
    const launched = await launch({ locale })
    const { page } = launched
    const window = new ZhubiWindow(launched, language)
    const { t, findings } = window
    await page.emulateMedia({ colorScheme: theme })
    await window.start.openSample.click()
    await window.waitUntilChecked()
    await window.openDocument(samples.masked)
    await findings.showOnly('punct', 3)
    await findings.rows.first().click()
    await findings.accept.click()
    await window.waitUntilSaved()
    await page.keyboard.press('ControlOrMeta+Shift+r')
    const dialog = page.getByRole('dialog', { name: t('report.title') })
    await expect(dialog).toContainText(t('report.method.recall'))
    await page.screenshot({ path: testInfo.outputPath(`dashboard-${theme}.png`) })
    await dialog.getByRole('radio', { name: t('report.tables') }).click()
    await expect(dialog.getByRole('table')).toHaveCount(6)
    await page.screenshot({ path: testInfo.outputPath(`tables-${theme}.png`) })
  })
}
