import { writeFileSync } from 'node:fs'
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts'
import { expect, test } from './launch.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

const places = ['临溪', '白石', '南陵', '东山', '西河', '北塘', '中坪', '上林', '下湾', '石桥', '青岩', '云岭']
const report = [
  '云泽市工作总结',
  ...places.map(name => `${name}县的千部群众齐心协力，完成了${name}河道的治理。`),
  '云泽市各项工作取得新的进展,群众满意度明显提高。',
].join('\n')

test('a document’s habits are corrected, a rule is trusted less, and every check explains itself', async ({
  zhubi: launched,
}, testInfo) => {
  const { app, page } = launched
  const window = new ZhubiWindow(launched)
  const { findings, profile, why, importing, documents, notices, palette, t } = window
  const shot = (name: string) => page.screenshot({ path: testInfo.outputPath(`${name}.png`) })
  const file = testInfo.outputPath('总结.txt')
  writeFileSync(file, report)

  await answerSaveDialog(app, testInfo.outputPath('画像.zhubi'))
  await window.start.newProject.click()
  await expect(documents.root).toContainText(t('app.main.noDocuments'))
  await answerOpenDialog(app, [file])
  await page.keyboard.press('ControlOrMeta+Shift+o')
  await importing.start(1).click()
  await importing.done.click()
  await documents.row('总结.txt').click()
  await findings.waitForCount('ocr_char', places.length)
  await findings.waitForCount('punct', 1)

  await test.step('what is read is shown with its counts, and stating it otherwise checks again', async () => {
    await findings.root.getByRole('button', { name: t('findings.profile') }).click()
    await expect(profile.field('punctuation')).toHaveText(
      t('app.profile.asRead', { value: t('app.profile.value.full') }),
    )
    await expect(profile.row('punctuation')).toContainText(`${t('app.profile.value.half')} 1`)
    await expect(profile.row('places')).toContainText('云泽市')
    await shot('profile')
    await profile.choose('punctuation', t('app.profile.value.half'))
    await expect(profile.history).toHaveCount(1)
    await expect(profile.history.first()).toContainText(t('app.profile.value.half'))
    await expect(notices).toContainText(t('app.profile.stated'))
    await shot('profile-stated')
    await page.keyboard.press('Escape')
    await expect(findings.typeFilter('punct')).toHaveCount(0)
  })

  await test.step('what was stated is taken back by the notice', async () => {
    await notices.getByRole('button', { name: t('app.profile.takeBack') }).click()
    await findings.waitForCount('punct', 1)
    await palette.run('commands.findings.profile')
    await expect(profile.history).toHaveCount(2)
    await expect(profile.field('punctuation')).toHaveText(
      t('app.profile.asRead', { value: t('app.profile.value.full') }),
    )
    await page.keyboard.press('Escape')
    await expect(profile.root).toBeHidden()
  })

  await test.step('a rule that is rejected again and again sinks out of sight, and the card tells why', async () => {
    await findings.showOnly('ocr_char', places.length)
    await findings.rows.filter({ hasText: '千部' }).first().click()
    await expect(findings.card).toBeVisible()
    for (let left = places.length; left > places.length - 7; left--) {
      const count = await findings.count('ocr_char')
      if (count === 0) break
      if (left === places.length - 2) {
        await expect(findings.card).toContainText(
          t('findings.experience', { total: 2, accepted: 0, shipped: await shippedOf(findings.card) }),
        )
        await shot('experience')
      }
      await page.keyboard.press('ControlOrMeta+Shift+Backspace')
      await expect.poll(() => findings.count('ocr_char')).toBeLessThan(count)
    }
    await expect.poll(() => findings.count('ocr_char')).toBe(0)
    await findings.showStatus('decided')
    await expect.poll(() => findings.count('ocr_char')).toBeGreaterThan(4)
    await shot('sunk')
  })

  await test.step('why a finding was made, and what the checks do', async () => {
    await findings.rows.filter({ hasText: '千部' }).first().click()
    await page.keyboard.press('Shift+F1')
    await expect(why.reason).toContainText('misspelt')
    await expect(why.page).toContainText('ocr_char')
    await shot('why')
    await why.checks.filter({ hasText: t('types.finding.punct') }).click()
    await expect(why.page).toContainText('half_width')
    await expect(why.reason).toHaveCount(0)
    await expect(why.page.getByRole('table')).toBeVisible()
    await shot('page')
    await page.keyboard.press('Escape')
    await expect(why.root).toBeHidden()
  })
})

/** The confidence that a card says its finding was shipped with. */
async function shippedOf(card: import('playwright').Locator): Promise<number> {
  const words = (await card.locator('.experience').textContent()) ?? ''
  return Number(/(\d+)%/u.exec(words)?.[1])
}
