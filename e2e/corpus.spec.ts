import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../scripts/run.ts'
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts'
import { expect, test } from './launch.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

/** Real reports that may lie beside a checkout; they are no part of the repository. */
const corpusFolder = join(repositoryRoot, '..', 'shared', 'corpus')
const names = existsSync(corpusFolder) ? readdirSync(corpusFolder).filter(name => name.endsWith('.txt')) : []

test('real reports are imported, checked, decided and exported', async ({ zhubi: launched }, testInfo) => {
  // biome-ignore lint/suspicious/noSkippedTests: a clone of the repository has no such reports, and the list says so
  test.skip(names.length === 0, 'there are no real reports beside this checkout')
  const { app, page } = launched
  const window = new ZhubiWindow(launched)
  const { documents, findings, importing, exporting, t } = window
  const sources = names.map(name => join(corpusFolder, name))
  await answerSaveDialog(app, testInfo.outputPath('真实报告.zhubi'))
  await window.start.newProject.click()
  await expect(documents.root).toBeVisible()
  await answerOpenDialog(app, sources)
  await page.keyboard.press('ControlOrMeta+Shift+o')
  await importing.start(names.length).click()
  await importing.done.click()
  await expect(documents.rows).toHaveCount(names.length)
  for (const name of names) await expect(documents.progress(name)).toHaveText(/^\s*0\/[1-9]/)

  const masked = documents.rows.filter({ hasText: t('types.finding.mask') }).first()
  await masked.click()
  await findings.typeFilter('mask').click()
  const group = findings.list.getByRole('treeitem', { expanded: false }).first()
  await group.click()
  await findings.value.fill('云泽')
  await expect(findings.accept).toContainText(/\d/)
  const label = await findings.accept.textContent()
  const count = Number(/\d+/.exec(label ?? '')?.[0])
  expect(count).toBeGreaterThan(1)
  await findings.accept.click()
  await expect(masked).toContainText(new RegExp(`${count}/\\d+`))

  const folder = testInfo.outputPath('out')
  mkdirSync(folder)
  await answerOpenDialog(app, [folder])
  await page.keyboard.press('ControlOrMeta+e')
  await exporting.choose({ format: 'source' })
  await exporting.chooseFolder.click()
  await exporting.start.click()
  await expect(exporting.written).toHaveCount(names.length)
  // Masks keep their characters: nothing in any source text has changed.
  const exported = readdirSync(folder).map(file => readFileSync(join(folder, file)).toString('base64'))
  expect(exported.toSorted()).toEqual(sources.map(file => readFileSync(file).toString('base64')).toSorted())
})
