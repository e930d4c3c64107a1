import { samples } from './files.ts'
import { useInputMethod } from './ime.ts'
import { expect, test } from './launch.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

test('a query is asked, answered by several, closed and asked again', async ({ zhubi: launched }, testInfo) => {
  const { page } = launched
  const window = new ZhubiWindow(launched)
  const { text, queries, findings, marks, t } = window
  const { keyboard } = page
  const work = async (name: string) => {
    await keyboard.press('ControlOrMeta+Comma')
    await window.settings.person.fill(name)
    await keyboard.press('Tab')
    await keyboard.press('Escape')
    await expect(window.settings.root).toBeHidden()
  }
  const shoot = (name: string) => page.screenshot({ path: testInfo.outputPath(`${name}.png`) })
  await window.start.openSample.click()
  await expect(window.documents.rows).toHaveCount(4)
  await work('林一舟')

  await test.step('asked about a selection and about a finding', async () => {
    await window.openDocument(samples.masked)
    await text.select({ quote: '纸面' })
    await text.tool('commands.mark.comment').click()
    await expect(queries.dialog.getByRole('blockquote').locator('mark')).toHaveText('纸面')
    await queries.ask('引号是否保留？', '王复核')
    await findings.showOnly('mask', 43)
    await findings.row('立案率').first().click()
    await expect(findings.card).toBeVisible()
    await keyboard.press('ControlOrMeta+Shift+Enter')
    await queries.ask('原件此处是否可辨？')
    await findings.waitForCount('mask', 42)
    await findings.showStatus('decided')
    await findings.row('立案率').first().click()
    await expect(findings.card).toContainText(t('types.status.deferred'))
    await window.waitUntilSaved()
  })

  await test.step('answered with an input method, which keeps its Enter', async () => {
    await keyboard.press('ControlOrMeta+Shift+y')
    await expect(queries.list).toBeFocused()
    await expect(queries.rows).toHaveCount(2)
    await queries.rows.filter({ hasText: '引号是否保留' }).click()
    await queries.reply.click()
    const method = await useInputMethod(page)
    await method.compose('b', 'bao', 'baoliu')
    await page.evaluate(() => {
      const options = { key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', options))
    })
    await expect(queries.messages).toHaveCount(1)
    await method.commit('保留')
    await expect(queries.reply).toHaveValue('保留')
    await keyboard.press('ControlOrMeta+Enter')
    await expect(queries.messages).toHaveText([/林一舟.*引号是否保留/, /林一舟.*保留/])
    await expect(queries.reply).toHaveValue('')
  })

  await test.step('nobody takes out what is not his', async () => {
    await expect(queries.remove).toBeVisible()
    await work('王复核')
    await expect(queries.remove).toBeHidden()
    await queries.mine.click()
    await expect(queries.rows).toHaveCount(1)
    await queries.mine.click()
    await queries.reply.fill('原件有引号，保留。')
    await queries.close.click()
    await expect(queries.messages).toHaveCount(3)
    await expect(queries.reopen).toBeVisible()
    await shoot('closed-zh-light')
    await queries.rows
      .filter({ hasText: '立案率' })
      .or(queries.rows.filter({ hasText: '可辨' }))
      .first()
      .click()
    await queries.assignee.fill('赵馆员')
    await keyboard.press('Tab')
    await expect(queries.messages.last()).toContainText(t('queries.said.assign', { name: '赵馆员' }))
    await marks.tab.click()
    await marks.rows.filter({ hasText: '引号是否保留' }).click()
    await keyboard.press('Delete')
    await expect(marks.rows.filter({ hasText: '引号是否保留' })).toHaveCount(1)
    await queries.tab.click()
  })

  await test.step('from another document it leads to its place', async () => {
    await window.openDocument(samples.newspaper)
    await queries.showStatus('closed')
    await queries.rows.first().click()
    await expect(text.root.getByText(samples.masked, { exact: true })).toBeVisible()
    await expect(window.statusBar).toContainText(t('app.status.selected', { count: 2 }))
    await expect(text.text.locator('.annotation-query').filter({ hasText: '纸面' })).toBeInViewport()
    await queries.reply.fill('又见一处相同的引号。')
    await queries.reopen.click()
    await expect(queries.messages).toHaveCount(4)
    await expect(queries.send).toBeVisible()
    await shoot('thread-zh-light')
  })
})

test('the pane of queries in English and in the dark', async ({ launch }, testInfo) => {
  const launched = await launch({ locale: 'en-US' })
  const window = new ZhubiWindow(launched, 'en')
  await window.start.openSample.click()
  await expect(window.documents.rows).toHaveCount(4)
  await window.openDocument(samples.masked)
  await launched.page.keyboard.press('ControlOrMeta+Comma')
  await window.settings.chooseTheme('Dark')
  await launched.page.keyboard.press('Escape')
  await window.text.select({ quote: '纸面' })
  await window.text.tool('commands.mark.comment').click()
  await expect(window.queries.dialog).toBeVisible()
  await launched.page.screenshot({ path: testInfo.outputPath('ask-en-dark.png') })
  await window.queries.ask('Keep the quotation marks?', 'Lin')
  await window.waitUntilSaved()
  await window.queries.tab.click()
  await window.queries.rows.first().click()
  await expect(window.queries.card).toContainText('Keep the quotation marks?')
  await launched.page.screenshot({ path: testInfo.outputPath('thread-en-dark.png') })
})
