import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts'
import { expectedTexts, sampleBytes, samplePaths, samples, textsIn } from './files.ts'
import { expect, test } from './launch.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

test('from four reports to a clean edition', async ({ zhubi: launched }, testInfo) => {
  const { app, page } = launched
  const window = new ZhubiWindow(launched)
  const { documents, text, findings, marks, importing, exporting, t } = window
  const folder = testInfo.outputPath()

  await test.step('a new project', async () => {
    await answerSaveDialog(app, join(folder, '云泽市'))
    await window.start.newProject.click()
    await expect(documents.root).toContainText(t('app.main.noDocuments'))
    await expect(page).toHaveTitle(/朱笔/)
  })

  await test.step('import, one file in GB18030', async () => {
    await answerOpenDialog(app, samplePaths)
    await documents.root
      .getByRole('button', { name: t('commands.sources.importFiles') })
      .first()
      .click()
    await expect(importing.rows).toHaveCount(4)
    await importing.row(samples.masked).click()
    await expect(importing.row(samples.masked)).toContainText('GB18030')
    await expect(importing.encoding).toHaveText(t('app.import.encodingAuto', { encoding: 'GB18030' }))
    await expect(importing.sample).toContainText('受政协**市第六届委员会常务委员会')
    await importing.chooseEncoding('BIG5')
    await expect(importing.preview).not.toContainText('受政协**市')
    await importing.chooseEncoding(t('app.import.encodingDetect'))
    await expect(importing.sample).toContainText('受政协**市第六届委员会常务委员会')
    await expect(importing.row(samples.work)).toContainText('UTF-8 · Markdown')
    await importing.start(4).click()
    await expect(importing.summary).toContainText(t('app.import.imported', { count: 4 }))
    await importing.done.click()
    await expect(documents.rows).toHaveCount(4)
  })

  await test.step('a group of masks gets kind and value at once', async () => {
    await window.openDocument(samples.masked)
    await findings.showOnly('mask', 43)
    await findings.row('**市').first().click()
    await expect(findings.card).toContainText('受政协')
    await findings.chooseKind(t('types.mask.place'))
    await findings.value.fill('云泽')
    await expect(findings.accept).toHaveText(t('findings.acceptAll', { count: 5 }))
    await findings.accept.click()
    await findings.waitForCount('mask', 38)
    await expect.poll(() => text.marksOf('mask')).toEqual(['**', '**', '**', '**', '**'])
    await marks.tab.click()
    await expect(
      marks.rows.filter({ hasText: t('findings.marks.maskValue', { kind: '地名', value: '云泽' }) }),
    ).toHaveCount(5)
    await findings.tab.click()
  })

  await test.step('one mask is rejected', async () => {
    await findings.toggleGroups()
    await findings.row('其他类占*.*%。截至目前，全部').click()
    await expect(findings.card).toContainText('其他类占*.*%')
    await findings.reject('place')
    await findings.waitForCount('mask', 37)
    await findings.toggleGroups()
    await expect(documents.progress(samples.masked)).toHaveText(/^\s*6\//)
  })

  await test.step('a duplicate is set aside', async () => {
    await window.openDocument(samples.newspaper)
    await findings.showOnly('duplicate', 1)
    await findings.rows.first().click()
    await expect(findings.copies.getByRole('radio')).toHaveCount(2)
    await expect(findings.card).toContainText(t('findings.duplicate.identical'))
    await findings.accept.click()
    await expect(findings.rows).toHaveCount(0)
    await expect(findings.root).toContainText(t('findings.empty.noneOfType'))
    await findings.typeFilter('duplicate').click()
    await expect
      .poll(() => text.marksOf('duplicate'))
      .toEqual([
        expect.stringMatching(/^在临溪县青石镇.*乐呵呵地说。$/),
        expect.stringMatching(/^为了管住每一个排污口.*3168个。$/),
      ])
  })

  await test.step('a broken paragraph is joined, taken back, joined again', async () => {
    const before = await text.blocks()
    await findings.row('端的是生态').click()
    await expect(findings.card).toContainText('饭碗')
    await findings.accept.click()
    const joined = expect.poll(() => text.blocks())
    const wanted = '端的是生态饭碗。”他说'
    await joined.toContainEqual(expect.stringContaining(wanted))
    await expect.poll(() => text.blocks()).toHaveLength(before.length - 1)
    await text.tool('commands.edit.undo').click()
    await expect.poll(() => text.blocks()).toEqual(before)
    await expect(findings.row('端的是生态')).toHaveCount(1)
    await text.tool('commands.edit.redo').click()
    await expect.poll(() => text.blocks()).toContainEqual(expect.stringContaining(wanted))
    await expect(findings.row('端的是生态')).toHaveCount(0)
  })

  await test.step('marks by hand: a wrong character, a comment, a section', async () => {
    await window.openDocument(samples.work)
    await text.select({ quote: '湿', occurrence: 0 })
    await text.tool('commands.mark.ocr').click()
    await expect(marks.dialog.getByRole('blockquote').locator('mark')).toHaveText('湿')
    await marks.say(t('findings.reading'), '显')
    await expect.poll(() => text.content()).toContain('企业满意度明显提升。')
    await text.select({ quote: '67条条' })
    await text.tool('commands.mark.comment').click()
    await marks.say(t('queries.ask.text'), '似衍一“条”字，待查原件')
    await text.placeCaret({ quote: '完善监督方式' }, 'end')
    await text.tool('commands.mark.tagSection').click()
    await marks.say(t('findings.mark.tagName'), '监督')
    // The dialog gives the focus back without a jump in the text.
    await expect(text.text.getByText('完善监督方式')).toBeInViewport()
    await marks.tab.click()
    await expect(marks.rows).toHaveCount(3)
    await expect(marks.rows.filter({ hasText: '湿 → 显' })).toHaveCount(1)
    await expect(marks.rows.filter({ hasText: '似衍一“条”字，待查原件' })).toContainText('67条条')
    await expect(marks.rows.filter({ hasText: '监督' }).first()).toBeVisible()
    await window.waitUntilSaved()
  })

  await test.step('the export dialog tells what is left out', async () => {
    for (const format of ['txt', 'md', 'source'] as const) mkdirSync(join(folder, format))
    await answerOpenDialog(app, [join(folder, 'txt')])
    await page.keyboard.press('ControlOrMeta+e')
    await exporting.choose({ format: 'txt', masks: 'fill' })
    await exporting.chooseFolder.click()
    await exporting.summaryTab.click()
    await expect(exporting.editions).toHaveCount(4)
    const newspaper = exporting.edition('碧水绕城富万家')
    await expect(newspaper).toContainText(t('app.export.leftOut', { count: 1, characters: 166 }))
    await expect(newspaper).toContainText(t('app.export.joins', { count: 1 }))
    const masked = exporting.edition('提案工作情况')
    await expect(masked).toContainText(t('app.export.masksFilled', { count: 5 }))
    await expect(masked).toContainText(new RegExp(t('app.export.openFindings', { count: 0 }).replace('0', '\\d+')))
    await expect(exporting.edition('工作报告')).toContainText(t('app.export.corrections', { count: 1 }))
  })

  await test.step('the editions are as expected', async () => {
    await exporting.start.click()
    await expect(exporting.written).toHaveCount(4)
    await exporting.done.click()
    for (const format of ['md', 'source'] as const) {
      await answerOpenDialog(app, [join(folder, format)])
      await page.keyboard.press('ControlOrMeta+e')
      await exporting.choose({ format })
      await exporting.chooseFolder.click()
      await expect(exporting.root).toContainText(join(folder, format))
      // What would be written is looked at again for another folder; a click meanwhile does nothing.
      await expect(async () => {
        await exporting.start.click({ timeout: 1000 })
        await expect(exporting.written).toHaveCount(4, { timeout: 3000 })
      }).toPass()
      await exporting.done.click()
    }
    expect(textsIn(join(folder, 'txt'))).toEqual(expectedTexts('txt'))
    expect(textsIn(join(folder, 'md'))).toEqual(expectedTexts('md'))
  })

  await test.step('the source text of what was not edited is the source, byte for byte', async () => {
    const exported = (title: string) => readFileSync(join(folder, 'source', title))
    expect(exported('白石区2023年卫生健康工作总结.txt').equals(sampleBytes(samples.web))).toBe(true)
    // Decided, but nothing in it was rewritten: GB18030 and its line ends stay too.
    expect(exported('政协市委员会常务委员会提案工作情况的报告.txt').equals(sampleBytes(samples.masked))).toBe(true)
  })
})
