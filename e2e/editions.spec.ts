import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts'
import { samplePaths, samples } from './files.ts'
import { expect, test } from './launch.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

test('one source, many editions', async ({ electron, zhubi: launched }, testInfo) => {
  const { app, page } = launched
  const window = new ZhubiWindow(launched)
  const { documents, exporting, findings, importing, t } = window
  const folder = testInfo.outputPath('editions')
  mkdirSync(folder)
  await answerSaveDialog(app, join(testInfo.outputPath(), '版本'))
  await window.start.newProject.click()
  await expect(documents.root).toContainText(t('app.main.noDocuments'))
  await answerOpenDialog(app, samplePaths)
  await page.keyboard.press('ControlOrMeta+Shift+o')
  await expect(importing.rows).toHaveCount(4)
  await importing.start(4).click()
  await importing.done.click()
  await expect(documents.rows).toHaveCount(4)
  await window.waitUntilChecked()
  await window.openDocument(samples.newspaper)
  await findings.showOnly('duplicate', 1)
  await findings.rows.first().click()
  await findings.accept.click()

  await test.step('the preview follows profile and rules', async () => {
    await answerOpenDialog(app, [folder])
    await page.keyboard.press('ControlOrMeta+e')
    await exporting.chooseOpenDocumentOnly()
    await exporting.choose({ format: 'docx', profile: 'changes' })
    await expect(exporting.preview.locator('del').first()).toBeVisible()
    await page.screenshot({ path: testInfo.outputPath('tracked.png') })
    await exporting.choose({ profile: 'errata' })
    await expect(exporting.preview.getByRole('table')).toContainText(t('types.annotation.duplicate'))
    await page.screenshot({ path: testInfo.outputPath('errata.png') })
    await exporting.choose({ format: 'tei', profile: 'tei' })
    await expect(exporting.preview).toContainText('<surplus')
    await exporting.choose({ profile: 'clean', masks: 'fill' })
    await expect(exporting.root).toContainText(t('app.export.profileHints.changed'))
    await exporting.summaryTab.click()
    await expect(exporting.editions).toHaveCount(1)
    await expect(exporting.start).toBeEnabled()
    await page.screenshot({ path: testInfo.outputPath('summary.png') })
  })

  await test.step("a profile of one's own goes out as a file and comes back", async () => {
    const file = join(testInfo.outputPath(), '方案.json')
    await exporting.profileMenu('saveProfile')
    await exporting.root.getByPlaceholder(t('app.export.profileName')).fill('填实本')
    await page.keyboard.press('Enter')
    await expect(exporting.profile).toHaveText('填实本')
    await answerSaveDialog(app, file)
    await exporting.profileMenu('writeProfile')
    await expect.poll(() => existsSync(file)).toBe(true)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ kind: 'zhubi-edition-profile' })
    await exporting.profileMenu('removeProfile')
    await expect(exporting.profile).not.toHaveText('填实本')
    await answerOpenDialog(app, [file])
    await exporting.profileMenu('readProfile')
    await expect(exporting.profile).toHaveText('填实本')
    await expect(exporting.masks).toHaveText(t('app.export.values.masks.fill'))
  })

  await test.step('a window prints PDF', async () => {
    await exporting.choose({ format: 'pdf' })
    await answerOpenDialog(app, [folder])
    await exporting.chooseFolder.click()
    await exporting.start.click()
    await expect(exporting.written).toHaveCount(1, { timeout: 60_000 })
    await page.screenshot({ path: testInfo.outputPath('done.png') })
    await exporting.done.click()
    const [name = ''] = readdirSync(folder)
    const pdf = readFileSync(join(folder, name))
    expect(name).toMatch(/\.pdf$/)
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(pdf.includes('/Outlines')).toBe(true)
  })

  await test.step('the command line prints the same bytes, installed and from source, without a screen', async () => {
    await launched.close()
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
    const [name = ''] = readdirSync(folder)
    const shown = readFileSync(join(folder, name))
    const printed = async (told: string, command: [string, string], more: NodeJS.ProcessEnv) => {
      const to = testInfo.outputPath(told)
      const project = testInfo.outputPath('版本.zhubi')
      const document = name.replace(/\.pdf$/, '')
      const choices = ['--format', 'pdf', '--profile', '填实本', '--document', document]
      const [program, script] = command
      await promisify(execFile)(program, [script, 'export', '--project', project, '--to', to, ...choices], {
        env: { ...env, ...more },
        timeout: 60_000,
      })
      return readFileSync(join(to, name))
    }
    const installed = join(electron.args.at(-1) ?? '', 'out', 'main', 'cli.js')
    const byInstalled = printed('installed', [electron.executablePath, installed], { ELECTRON_RUN_AS_NODE: '1' })
    expect((await byInstalled).equals(shown)).toBe(true)
    const source = join(import.meta.dirname, '..', 'scripts', 'zhubi.mjs')
    expect((await printed('from-source', [process.execPath, source], {})).equals(shown)).toBe(true)
  })
})
