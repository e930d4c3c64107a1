import { join } from 'node:path'
import { answerOpenDialog } from './dialogs.ts'
import { samples } from './files.ts'
import { expect, test } from './launch.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

/** How much typing a power cut may cost. */
const mostLostMs = 500

test('a project comes back as it was left', async ({ launch }, testInfo) => {
  const userDataFolder = testInfo.outputPath('user')
  const first = await launch({ userDataFolder })
  const window = new ZhubiWindow(first)
  const { findings, text, t } = window
  await window.start.openSample.click()
  await expect(window.documents.rows).toHaveCount(4)
  await window.openDocument(samples.masked)
  await findings.showOnly('mask', 43)

  await findings.row('**市').first().click()
  await findings.value.fill('云泽')
  await findings.accept.click()
  await findings.waitForCount('mask', 38)
  await findings.row('立案率').first().click()
  await expect(findings.card).toContainText('立案率')
  const rejected = await findings.card.locator('mark').textContent()
  await findings.reject('place')
  await findings.waitForCount('mask', 37)
  await text.placeCaret({ quote: '请予审议。' }, 'end')
  await text.type('谨此说明。')
  await text.select({ quote: '纸面' })
  await text.tool('commands.mark.comment').click()
  await window.marks.say(t('queries.ask.text'), '引号是否保留')
  await window.waitUntilSaved()
  await expect.poll(() => text.content()).toContain('请予审议。谨此说明。')
  await expect.poll(() => text.marks()).toHaveLength(6)
  const leftText = await text.content()
  const leftMarks = await text.marks()
  await first.close()

  const again = new ZhubiWindow(await launch({ userDataFolder }))
  await again.start.openRecent('示例项目')
  await again.openDocument(samples.masked)
  await again.findings.waitForCount('mask', 37)
  await expect.poll(() => again.text.content()).toBe(leftText)
  await expect.poll(() => again.text.marks()).toEqual(leftMarks)
  await expect(again.documents.progress(samples.masked)).toHaveText(/^\s*6\//)

  await again.findings.checkAgain.click()
  await expect(again.findings.checkAgain).toBeEnabled()
  await again.findings.waitForCount('mask', 37)
  await again.findings.showStatus('decided')
  await expect(again.findings.rows.filter({ hasText: t('types.status.rejected') })).toHaveCount(1)
  await again.findings.row(t('types.status.rejected')).click()
  await expect(again.findings.card.locator('mark')).toHaveText(rejected ?? '')
  await again.findings.reopen.click()
  await again.findings.showStatus('open')
  await again.findings.waitForCount('mask', 38)
})

test('a power cut in the middle of typing costs half a second at most', async ({ launch }, testInfo) => {
  const userDataFolder = testInfo.outputPath('user')
  const first = await launch({ userDataFolder })
  const window = new ZhubiWindow(first)
  await window.start.openSample.click()
  await window.openDocument(samples.newspaper)
  await window.text.placeCaret({ quote: '日子越过越舒心。”' }, 'end')
  const typedAt: number[] = []
  const sentence = '此处为断电前输入的文字，逐字输入，不停顿。'.repeat(3)
  for (const character of sentence) {
    await window.text.type(character)
    typedAt.push(Date.now())
    // A person's fast typing: about twelve characters a second.
    await window.page.evaluate(() => new Promise(done => setTimeout(done, 60)))
  }
  const killedAt = Date.now()
  await first.kill()

  const again = new ZhubiWindow(await launch({ userDataFolder }))
  await again.start.openRecent('示例项目')
  await again.openDocument(samples.newspaper)
  await expect(again.notices.getByRole('alert')).toHaveCount(0)
  const kept = /日子越过越舒心。”(.*)$/m.exec(await again.text.content())?.[1] ?? ''
  expect(sentence.startsWith(kept), `kept “${kept}”`).toBe(true)
  const lost = typedAt.slice(kept.length)
  expect(lost.filter(at => at < killedAt - mostLostMs)).toEqual([])
  await again.text.placeCaret({ quote: '日子越过越舒心。”' }, 'end')
  await again.text.type('续写')
  await again.waitUntilSaved()
  await expect.poll(() => again.text.content()).toContain(`日子越过越舒心。”续写${kept}`)
})

test('a second opener of a project is told that it is in use', async ({ launch }, testInfo) => {
  const userDataFolder = testInfo.outputPath('user')
  const owner = new ZhubiWindow(await launch({ userDataFolder }))
  await owner.start.openSample.click()
  await expect(owner.documents.rows).toHaveCount(4)
  const path = join(userDataFolder, 'samples', '示例项目.zhubi')

  const second = await launch()
  const window = new ZhubiWindow(second)
  await answerOpenDialog(second.app, [path])
  await window.start.openProject.click()
  await expect(window.notices.getByRole('alert')).toContainText('正被另一个窗口或程序使用')
  await expect(window.start.newProject).toBeEnabled()
})
