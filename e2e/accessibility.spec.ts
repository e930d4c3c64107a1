import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import type { Locale } from '#shared/i18n/index.ts'
import { answerOpenDialog } from './dialogs.ts'
import { samplePaths, samples } from './files.ts'
import { expect, test } from './launch.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

/** The grave violations on what is shown now, in a form that names the culprits. */
async function violationsIn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
}

async function expectAccessible(page: Page, what: string): Promise<void> {
  await test.step(what, async () => {
    // A colour half way through its transition has another contrast.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(animation => animation.finished)))
    expect.soft(await violationsIn(page), what).toEqual([])
  })
}

for (const [theme, locale] of [
  ['light', 'zh-CN'],
  ['dark', 'en'],
] as const satisfies [string, Locale][]) {
  test(`nothing keeps anybody out: ${theme}, ${locale}`, async ({ launch }) => {
    const launched = await launch({ locale: locale === 'en' ? 'en-US' : 'zh-CN' })
    const { app, page } = launched
    const window = new ZhubiWindow(launched, locale)
    const { t, findings, importing, exporting, settings, palette, profile, why } = window
    await page.keyboard.press('ControlOrMeta+Comma')
    await settings.chooseTheme(t(theme === 'dark' ? 'settings.themeDark' : 'settings.themeLight'))
    await expect(page.locator(`html[data-theme="${theme}"]`)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(settings.root).toBeHidden()
    await expectAccessible(page, 'start screen')

    await window.start.openSample.click()
    await window.openDocument(samples.newspaper)
    await findings.row(t('types.finding.duplicate')).first().click()
    await expect(findings.card).toBeVisible()
    await expectAccessible(page, 'main screen with a duplicate')
    await window.openDocument(samples.masked)
    await findings.row('**市').first().click()
    await expect(findings.value).toBeVisible()
    await expectAccessible(page, 'main screen with a mask')
    await window.marks.tab.click()
    await expectAccessible(page, 'marks')

    await answerOpenDialog(app, samplePaths)
    await page.keyboard.press('ControlOrMeta+Shift+o')
    await expect(importing.sample).not.toBeEmpty()
    await expect(importing.rows).toHaveCount(4)
    await expectAccessible(page, 'import dialog')
    await page.keyboard.press('Escape')
    await expect(importing.root).toBeHidden()

    await page.keyboard.press('ControlOrMeta+e')
    await expect(exporting.preview).toContainText('政协')
    await expectAccessible(page, 'export dialog')
    await exporting.summaryTab.click()
    await expect(exporting.editions).toHaveCount(4)
    await expectAccessible(page, 'export summary')
    await page.keyboard.press('Escape')
    await expect(exporting.root).toBeHidden()

    await page.keyboard.press('ControlOrMeta+Comma')
    await expect(settings.root).toBeVisible()
    await expectAccessible(page, 'settings')
    await page.keyboard.press('Escape')
    await expect(settings.root).toBeHidden()

    await palette.run('commands.findings.profile')
    await expect(profile.row('places')).toBeVisible()
    await expectAccessible(page, 'profile')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+F1')
    await expect(why.page).toContainText('mask')
    await expectAccessible(page, 'why')
    await page.keyboard.press('Escape')
    await expect(why.root).toBeHidden()

    await palette.open()
    await expectAccessible(page, 'palette')
  })
}
