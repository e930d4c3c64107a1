import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import type { Locale } from '#shared/i18n/index.ts'
import { answerOpenDialog } from './dialogs.ts'
import { samplePaths, samples } from './files.ts'
import { expect, test } from './launch.ts'
import { MasksPane } from './pages/masks-pane.ts'
import { OutlinePane } from './pages/outline-pane.ts'
import { TagsPane } from './pages/tags-pane.ts'
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
    const masks = new MasksPane(page, t)
    await page.keyboard.press('F5')
    await masks.rows.first().click()
    await expect(masks.places).not.toHaveCount(0)
    await expect(masks.keep, 'however many places a group has, what decides them is in sight').toBeInViewport({
      ratio: 1,
    })
    await expectAccessible(page, 'masks')

    await window.openDocument(samples.work)
    const outline = new OutlinePane(page, t)
    await outline.tab.click()
    await outline.rows.first().click()
    await expectAccessible(page, 'outline')
    const tags = new TagsPane(page, t)
    await page.keyboard.press('ControlOrMeta+Shift+k')
    await expect(tags.root).toBeVisible()
    await tags.button(t('tags.create')).first().click()
    await expect(tags.dialog).toBeVisible()
    await expectAccessible(page, 'tag dialog')
    await page.keyboard.press('Escape')
    await tags.create('水利', { shortcut: '1' })
    await expectAccessible(page, 'tags')
    await page.getByRole('tab', { name: t('app.main.documents') }).click()
    await window.openDocument(samples.masked)

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

test('nothing keeps anybody out in high contrast, at double size', async ({ zhubi: launched }) => {
  const { page } = launched
  const window = new ZhubiWindow(launched)
  const { t, settings, findings } = window
  await page.keyboard.press('ControlOrMeta+Comma')
  for (const theme of ['Dark', 'Light'] as const) {
    await settings.chooseTheme(t(`settings.themeContrast${theme}`))
    await expect(page.locator(`html[data-theme="contrast-${theme.toLowerCase()}"]`)).toBeVisible()
    await expectAccessible(page, `settings in high contrast, ${theme}`)
  }
  for (const section of ['general', 'text', 'keys'] as const) {
    await settings.openSection(section)
    await expectAccessible(page, `settings: ${section}`)
  }
  await settings.pressFor('findings.next', 'F7')
  await expect(settings.recorder).toContainText(t('commands.findings.check'))
  await expectAccessible(page, 'a key that another command has')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(settings.root).toBeHidden()
  await page.keyboard.press('F1')
  await expectAccessible(page, 'the sheet of shortcuts')
  await page.keyboard.press('Escape')

  await window.start.openSample.click()
  await window.waitUntilChecked()
  await window.openDocument(samples.web)
  await page.keyboard.press('F8')
  await expect(findings.card).toBeVisible()
  await expectAccessible(page, 'main screen in high contrast')
  await page.keyboard.press('ControlOrMeta+Comma')
  await settings.openSection('appearance')
  await settings.zoom.fill('200')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => globalThis.innerWidth)).toBeLessThan(800)
  await test.step('at double size one side gives way to the text', async () => {
    await expect(findings.card).toBeVisible()
    await expect(window.documents.list).toBeHidden()
    await expect.poll(async () => (await window.text.root.boundingBox())?.width).toBeGreaterThan(200)
    await page.keyboard.press('ControlOrMeta+Shift+d')
    await expect(window.documents.list).toBeFocused()
    await expect(findings.card).toBeHidden()
  })
  await expectAccessible(page, 'main screen at double size')
  await window.palette.run('commands.app.tour')
  await expect(page.getByTestId('tour')).toBeVisible()
  await expectAccessible(page, 'tour at double size')
})

test('who sees nothing hears the finding that is walked to, and what a mark says', async ({ zhubi: launched }) => {
  const { page } = launched
  const window = new ZhubiWindow(launched)
  const announcement = page.getByTestId('announcement')
  await window.start.openSample.click()
  await window.waitUntilChecked()
  await window.openDocument(samples.work)
  await page.keyboard.press('F8')
  await expect(announcement).toContainText(/第 1 条，共 \d+ 条/)
  const first = await announcement.textContent()
  await page.keyboard.press('F8')
  await expect(announcement).not.toHaveText(first ?? '')
  await window.text.select({ quote: '各位代表' })
  await window.text.tool('commands.mark.comment').click()
  await window.marks.say(window.t('queries.ask.text'), '是否还有列席人员')
  await expect(window.text.root.locator('[role="mark"][aria-description*="是否还有列席人员"]')).toHaveText('各位代表')
})
