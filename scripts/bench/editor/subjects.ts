import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Electron, type LaunchedApp, launchApp } from '../../../e2e/app.ts'
import { ZhubiWindow } from '../../../e2e/pages/zhubi-window.ts'
import { repositoryRoot } from '../../run.ts'
import type { BaselinePage } from './baseline-app.ts'
import type { MarkedText } from './marked-text.ts'
import { painted, startFrames, takeFrames } from './probe.ts'
import { type TypingRun, typeInTheMiddle } from './typing.ts'

const locale = 'zh-CN'
/** A busy machine takes its time: what is slow is told by the figures, not by giving up. */
const actionTimeoutMs = 180_000

/** One editor with one text. */
export interface EditorRun extends TypingRun {
  /** Milliseconds from asking for the text to its painting. */
  firstPaint: number
}

/** A baseline page with a text. */
export async function runBaseline(electron: Electron, page: BaselinePage, text: MarkedText): Promise<EditorRun> {
  return withApp({ electron, args: [`--page=${page}`] }, async launched => {
    const firstPaint = await launched.page.evaluate(given => window.mountText(given), text)
    return { firstPaint, ...(await typeInTheMiddle(launched.page, '.scroller')) }
  })
}

/** A text as a project's document of that name. */
export interface NamedText extends MarkedText {
  name: string
}

export interface ZhubiRun extends EditorRun {
  /** Milliseconds from asking for the text to the painting of its marks. */
  marksPaint: number
  findings: number
}

/** Zhubi with a text whose check takes a while. */
export interface CheckedRun extends ZhubiRun {
  /** Milliseconds between frames while nothing happens, and while the whole document is checked. */
  idleFrames: number[]
  checkFrames: number[]
}

/** Makes a project of these documents by the command line, the first of them shown when it opens. */
export function makeProject(folder: string, texts: Record<string, MarkedText>): string {
  const project = join(folder, `${Object.keys(texts).join('-')}.zhubi`)
  if (existsSync(project)) return project
  const files = Object.entries(texts).map(([name, { text }]) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    return file
  })
  const script = join(repositoryRoot, 'scripts', 'zhubi.mjs')
  const { status, stderr } = spawnSync(process.execPath, [script, 'import', '--project', project, ...files], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The project was not made: ${stderr}`)
  return project
}

/** Zhubi with a project whose second document is the one to measure. */
export async function runZhubi(electron: Electron, project: string, text: NamedText): Promise<ZhubiRun> {
  return withApp({ electron, locale, args: [project] }, launched => openAndType(launched, text))
}

/** The same, and then the whole project is checked anew. */
export async function runZhubiAndCheck(electron: Electron, project: string, text: NamedText): Promise<CheckedRun> {
  return withApp({ electron, locale, args: [project] }, async launched => {
    const run = await openAndType(launched, text)
    return { ...run, ...(await framesWhileChecking(new ZhubiWindow(launched, locale))) }
  })
}

async function openAndType(launched: LaunchedApp, text: NamedText): Promise<ZhubiRun> {
  const window = new ZhubiWindow(launched, locale)
  await window.waitUntilChecked()
  const painting = await openAndTime(window, text)
  await launched.page.locator('main[aria-busy="false"]').waitFor()
  const findings = Number((await window.findings.tab.textContent())?.match(/\d+\+?/)?.[0]?.replace('+', '') ?? 0)
  const typed = await typeInTheMiddle(launched.page, '.document-scroll')
  await window.waitUntilSaved()
  await window.job.waitFor({ state: 'hidden' })
  return { ...painting, findings, ...typed }
}

/** Milliseconds from the press on a document's row to the frame that shows its text, and to the one that shows its marks. */
async function openAndTime(
  window: ZhubiWindow,
  { name }: NamedText,
): Promise<{ firstPaint: number; marksPaint: number }> {
  // The project opens where it was left: what is there already would take no time.
  const other = window.documents.list.getByRole('option').filter({ hasNotText: name }).first()
  await other.click()
  await window.page.locator('main[aria-busy="false"] .source').filter({ hasNotText: name }).waitFor()
  const row = await window.documents.row(name).elementHandle()
  if (!row) throw new Error(`There is no document ${name}`)
  return window.page.evaluate(
    async ({ element, sourceName }) => {
      const start = performance.now()
      const painted = async (isShown: () => boolean): Promise<number> => {
        while (!isShown()) await new Promise(done => requestAnimationFrame(done))
        await new Promise(done => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = done
            port2.postMessage(null)
          })
        })
        return performance.now() - start
      }
      element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
      ;(element as HTMLElement).click()
      // The other document is one short section.
      const firstPaint = await painted(
        () =>
          document.querySelector('main .source')?.textContent === sourceName &&
          document.querySelectorAll('.ProseMirror .layout-section').length > 1,
      )
      return { firstPaint, marksPaint: await painted(() => document.querySelector('.ProseMirror .finding') !== null) }
    },
    { element: row, sourceName: name },
  )
}

async function framesWhileChecking(window: ZhubiWindow): Promise<Pick<CheckedRun, 'idleFrames' | 'checkFrames'>> {
  const { page, job } = window
  await startFrames(page)
  await page.evaluate(() => new Promise(done => setTimeout(done, 2_000)))
  const idleFrames = await takeFrames(page)
  await startFrames(page)
  await page.keyboard.press('F7')
  await job.waitFor({ state: 'attached' })
  await job.waitFor({ state: 'hidden' })
  return { idleFrames, checkFrames: await takeFrames(page) }
}

/** Milliseconds from starting the process to the painting of a text in what `selector` names. */
export async function coldStart(electron: Electron, args: readonly string[], selector: string): Promise<number> {
  const start = Date.now()
  return withApp({ electron, locale, args }, async ({ page }) => (await painted(page, selector)) - start)
}

async function withApp<T>(
  options: Parameters<typeof launchApp>[0],
  work: (app: LaunchedApp) => Promise<T>,
): Promise<T> {
  const launched = await launchApp(options)
  launched.page.setDefaultTimeout(actionTimeoutMs)
  try {
    return await work(launched)
  } finally {
    await launched.close()
  }
}
