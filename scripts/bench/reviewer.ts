// `npm run bench:reviewer [-- --texts corpus|samples|evaluation] [--only NAME] [--rounds N]`: a reviewer who knows the right
// text cleans each document from import to export by keyboard only. Prints keystrokes, acts and decisions per 10,000 characters.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Locator } from 'playwright'
import { launchApp } from '../../e2e/app.ts'
import { answerOpenDialog, answerSaveDialog } from '../../e2e/dialogs.ts'
import { ZhubiWindow } from '../../e2e/pages/zhubi-window.ts'
import { prepareElectron } from '../electron/prepare.ts'
import { onDisplay } from '../on-display.ts'
import { orExplain } from '../run.ts'
import { type CheckedText, checkedFolder, goldFolders } from './gold-folders.ts'
import { Judge } from './reviewer/judge.ts'
import { CountedKeys } from './reviewer/keyboard.ts'
import { type Review, reviewDocument } from './reviewer/review.ts'

const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: 'corpus' },
    only: { type: 'string' },
    rounds: { type: 'string', default: '1' },
    displayed: { type: 'boolean' },
  },
})
const actionTimeoutMs = 60_000

interface Row extends Review {
  name: string
  characters: number
  strokes: number
}

async function cleanAll(folder: string, texts: readonly CheckedText[], out: string): Promise<Row[]> {
  const launched = await launchApp({ electron: await orExplain(prepareElectron()), locale: 'zh-CN' })
  launched.page.setDefaultTimeout(actionTimeoutMs)
  try {
    const window = new ZhubiWindow(launched)
    const keys = new CountedKeys(launched.page.keyboard)
    await answerSaveDialog(launched.app, join(out, '审校.zhubi'))
    await window.page.keyboard.press('ControlOrMeta+n')
    await window.documents.root.waitFor()
    await answerOpenDialog(
      launched.app,
      texts.map(({ name }) => join(folder, name)),
    )
    await window.page.keyboard.press('ControlOrMeta+Shift+o')
    // Enter does what each dialog is there for, once it can be done.
    for (const button of [window.importing.start(texts.length), window.importing.done]) {
      await waitUntilEnabled(button)
      await window.page.keyboard.press('Enter')
    }
    await window.waitUntilChecked()
    const rows: Row[] = []
    const opening = keys.take() / texts.length
    for (const text of texts) {
      await openByKeys(window, text.name)
      const review = await reviewDocument(window, new Judge(text))
      await window.waitUntilSaved()
      rows.push({ name: text.name, characters: text.text.length, strokes: keys.take() + opening, ...review })
    }
    await answerOpenDialog(launched.app, [out])
    await exportByKeys(window, texts.length)
    const closing = keys.take() / texts.length
    return rows.map(row => ({ ...row, strokes: Math.round(row.strokes + closing) }))
  } finally {
    await launched.close()
  }
}

/** A button that cannot be pressed yet does nothing: who sees it waits. */
async function waitUntilEnabled(button: Locator): Promise<void> {
  await button.and(button.page().locator(':enabled')).waitFor()
}

async function openByKeys(window: ZhubiWindow, name: string): Promise<void> {
  const { keyboard } = window.page
  await keyboard.press('ControlOrMeta+Shift+d')
  await keyboard.press('Home')
  const isOpen = () => window.documents.row(name).getAttribute('aria-selected')
  while ((await isOpen()) !== 'true') await keyboard.press('ArrowDown')
  await window.text.root.getByText(name, { exact: true }).waitFor()
  await window.page.locator('main[aria-busy="false"]').waitFor()
  // What is known of the document's rules follows from what was decided in the others.
  await window.job.waitFor({ state: 'hidden' })
}

async function exportByKeys(window: ZhubiWindow, count: number): Promise<void> {
  const { exporting, page } = window
  await page.keyboard.press('ControlOrMeta+e')
  await waitUntilEnabled(exporting.start)
  // It asks for the folder by itself.
  await page.keyboard.press('Enter')
  await exporting.written.nth(count - 1).waitFor()
}

function print(rows: readonly Row[]): void {
  const per = (count: number, { characters }: Row) => Math.round((count / characters) * 10_000)
  console.table(
    rows.map(row => ({
      text: row.name,
      characters: row.characters,
      decisions: row.decided,
      'by safe fixes': row.safe,
      'of these doubtful': row.doubtful,
      acts: row.acts,
      'by hand': row.byHand,
      'not found': row.notFound,
      keystrokes: row.strokes,
      'decisions per 10,000': per(row.decided, row),
      'acts per 10,000': per(row.acts + row.byHand, row),
      'keystrokes per 10,000': per(row.strokes, row),
    })),
  )
}

async function measure(): Promise<void> {
  const folder = Object.entries(goldFolders).find(([name]) => name === values.texts)?.[1]
  const texts = folder === undefined ? null : await checkedFolder(folder, values.only)
  if (folder === undefined || !texts?.length) throw new Error(`There are no texts called ${values.texts}`)
  for (let round = 0; round < Number(values.rounds); round++) {
    const out = mkdtempSync(join(tmpdir(), 'zhubi-reviewer-'))
    try {
      print(await cleanAll(folder, texts, out))
    } finally {
      rmSync(out, { recursive: true, force: true })
    }
  }
}

await onDisplay(import.meta.filename, () => measure())
