import type { Locator, Page } from 'playwright'
import type { Locale } from '#shared/i18n/index.ts'
import type { LaunchedApp } from '../app.ts'
import { CommandPalette } from './command-palette.ts'
import { DocumentList } from './document-list.ts'
import { ExportDialog } from './export-dialog.ts'
import { FindingsPane } from './findings-pane.ts'
import { ImportDialog } from './import-dialog.ts'
import { MarksPane } from './marks-pane.ts'
import { ProfileDialog } from './profile-dialog.ts'
import { QueriesPane } from './queries-pane.ts'
import { Rounds } from './rounds.ts'
import { SettingsDialog } from './settings-dialog.ts'
import { StartScreen } from './start-screen.ts'
import { TextPane } from './text-pane.ts'
import { amountsOf, type Texts, textsOf } from './texts.ts'
import { WhyDialog } from './why-dialog.ts'

/** A window of the application, in the words of one language. */
export class ZhubiWindow {
  readonly page: Page
  readonly t: Texts
  /** Numbers of things, in words. */
  readonly amounts: ReturnType<typeof amountsOf>
  readonly start: StartScreen
  readonly documents: DocumentList
  readonly text: TextPane
  readonly findings: FindingsPane
  readonly marks: MarksPane
  readonly importing: ImportDialog
  readonly exporting: ExportDialog
  readonly palette: CommandPalette
  readonly queries: QueriesPane
  readonly rounds: Rounds
  readonly settings: SettingsDialog
  readonly profile: ProfileDialog
  readonly why: WhyDialog
  readonly statusBar: Locator
  /** Whether what is typed is stored. */
  readonly saveStatus: Locator
  /** A job that runs: a check, an import, an export. */
  readonly job: Locator
  readonly notices: Locator

  constructor({ page }: Pick<LaunchedApp, 'page'>, locale: Locale = 'zh-CN') {
    const t = textsOf(locale)
    this.page = page
    this.t = t
    this.amounts = amountsOf(t)
    this.start = new StartScreen(page, t)
    this.documents = new DocumentList(page, t)
    this.text = new TextPane(page, t)
    this.findings = new FindingsPane(page, t)
    this.marks = new MarksPane(page, t, this.text)
    this.importing = new ImportDialog(page, t)
    this.exporting = new ExportDialog(page, t)
    this.palette = new CommandPalette(page, t)
    this.queries = new QueriesPane(page, t)
    this.rounds = new Rounds(page, t)
    this.settings = new SettingsDialog(page, t)
    this.profile = new ProfileDialog(page, t)
    this.why = new WhyDialog(page, t)
    this.statusBar = page.getByRole('contentinfo', { name: t('app.status.label') }).or(page.locator('footer.status'))
    this.saveStatus = this.statusBar.getByRole('status')
    this.job = this.statusBar.getByRole('progressbar')
    this.notices = page.getByRole('region', { name: t('app.notice.label') })
  }

  /** Opens a document by its source's name and waits until its text stands there. */
  async openDocument(sourceName: string): Promise<void> {
    await this.documents.row(sourceName).click()
    await this.text.root.getByText(sourceName, { exact: true }).waitFor()
    await this.page.locator('main[aria-busy="false"]').waitFor()
  }

  /** Waits until every document of the project is imported and checked; each must have findings. */
  async waitUntilChecked(): Promise<void> {
    await this.documents.rows.first().waitFor()
    for (const row of await this.documents.rows.all()) await row.getByText(/^\s*\d+\/[1-9]\d*\s*$/).waitFor()
    await this.job.waitFor({ state: 'hidden' })
  }

  async waitUntilSaved(): Promise<void> {
    await this.saveStatus.filter({ hasText: this.t('app.status.saved') }).waitFor()
  }

  /** Presses Tab until something has the focus; fails when it cannot be reached by keys. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      if (await target.evaluate(element => element === document.activeElement)) return
      await this.page.keyboard.press(key)
    }
    throw new Error(`${key} does not reach ${target}`)
  }
}
