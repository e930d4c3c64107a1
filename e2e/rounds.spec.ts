import { samples } from './files.ts'
import { expect, test } from './launch.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

test('the name is asked once, shown and changed', async ({ launch }, testInfo) => {
  const userDataFolder = testInfo.outputPath('user')
  const first = await launch({ userDataFolder, personAsked: false })
  const window = new ZhubiWindow(first)
  await window.start.openSample.click()
  await expect(window.rounds.name).toBeFocused()
  await first.page.screenshot({ path: testInfo.outputPath('person-zh-light.png') })
  await window.rounds.name.fill('林一舟')
  await first.page.keyboard.press('Enter')
  await expect(window.rounds.personDialog).toBeHidden()
  await expect(window.documents.rows).toHaveCount(4)
  await expect(window.rounds.person).toHaveText('林一舟')
  await window.rounds.workAs('王复核')
  await first.close()

  const again = new ZhubiWindow(await launch({ userDataFolder, personAsked: false }))
  await again.start.openRecent('示例项目')
  await expect(again.documents.rows).toHaveCount(4)
  await expect(again.rounds.person).toHaveText('王复核')
  await expect(again.rounds.personDialog).toBeHidden()
})

test('two proofs by two readers, and back to where one was', async ({ launch }, testInfo) => {
  const userDataFolder = testInfo.outputPath('user')
  const launched = await launch({ userDataFolder })
  const { page } = launched
  const window = new ZhubiWindow(launched)
  const { documents, text, rounds, queries, t } = window
  const stateIs = (round: 'first' | 'second', work: 'untouched' | 'in_progress' | 'done') =>
    expect(rounds.state).toContainText(
      t('rounds.state', { round: t(`rounds.name.${round}`), work: t(`rounds.work.${work}`) }),
    )
  await window.start.openSample.click()
  await expect(documents.rows).toHaveCount(4)
  await rounds.workAs('林一舟')

  await test.step('reading begins with the first visit and shows what was visited', async () => {
    await window.openDocument(samples.masked)
    await stateIs('first', 'untouched')
    await text.placeCaret({ quote: '四、下一步工作打算' }, 'start')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await stateIs('first', 'in_progress')
    await expect(text.text.locator('.is-visited')).not.toHaveCount(0)
    await expect(documents.row(samples.masked).locator('.coverage')).toBeAttached()
    await page.screenshot({ path: testInfo.outputPath('reading-zh-light.png') })
  })

  await test.step('no round closes over an open query', async () => {
    await text.select({ quote: '纸面' })
    await text.tool('commands.mark.comment').click()
    await queries.ask('引号是否保留？')
    await window.waitUntilSaved()
    await page.keyboard.press('F9')
    await stateIs('first', 'done')
    await page.keyboard.press('Shift+F9')
    await expect(rounds.dialog).toContainText(t('rounds.openQueries', { count: 1 }))
    await expect(rounds.turn).toBeDisabled()
    await page.screenshot({ path: testInfo.outputPath('rounds-zh-light.png') })
    await page.keyboard.press('Escape')
    await queries.tab.click()
    await queries.rows.first().click()
    await queries.reply.fill('保留')
    await queries.close.click()
    await expect(queries.reopen).toBeVisible()
    await page.keyboard.press('Shift+F9')
    await rounds.turn.click()
    await rounds.turn.filter({ hasText: t('rounds.name.second') }).click()
    await expect(rounds.rounds).toHaveCount(2)
    await page.keyboard.press('Escape')
  })

  await test.step('the second reader is another person', async () => {
    await stateIs('second', 'untouched')
    await rounds.choose(t('rounds.work.in_progress'))
    const refusal = t('errors.round_same_reader', { name: '林一舟', round: 1 })
    await expect(window.notices).toContainText(refusal)
    await stateIs('second', 'untouched')
    await rounds.workAs('王复核')
    await rounds.choose(t('rounds.work.done'))
    await stateIs('second', 'done')
    await rounds.choose(t('rounds.review.passed'))
    await expect(window.notices).toContainText(t('errors.round_same_reviewer', { name: '王复核' }))
    await text.placeCaret({ quote: '三要强化办理协商' }, 'end')
    await page.screenshot({ path: testInfo.outputPath('second-zh-light.png') })
  })

  const topOf = (other: ZhubiWindow) =>
    other.text.text.getByText('三要强化办理协商').evaluate(element => element.getBoundingClientRect().top)
  await expect(window.text.text.getByText('三要强化办理协商')).toBeInViewport()
  const top = await topOf(window)
  await launched.close()

  const again = new ZhubiWindow(await launch({ userDataFolder }))
  await again.start.openRecent('示例项目')
  await expect(again.text.root.getByText(samples.masked, { exact: true })).toBeVisible()
  await expect(again.text.text.getByText('三要强化办理协商')).toBeInViewport()
  await expect.poll(async () => Math.abs((await topOf(again)) - top)).toBeLessThan(4)
  await again.page.keyboard.press('ControlOrMeta+Shift+t')
  await again.text.waitForFocus()
  await again.text.type('（接着读）')
  await expect.poll(() => again.text.content()).toContain('三要强化办理协商（接着读）')
})
