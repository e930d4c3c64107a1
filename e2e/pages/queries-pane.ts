import type { Locator, Page } from 'playwright'
import type { Texts } from './texts.ts'

/** The queries of the project, on the right, and the thread of the current one. */
export class QueriesPane {
  readonly tab: Locator
  readonly list: Locator
  readonly rows: Locator
  readonly card: Locator
  /** What was asked and said, oldest first. */
  readonly messages: Locator
  readonly reply: Locator
  readonly assignee: Locator
  readonly send: Locator
  readonly close: Locator
  readonly reopen: Locator
  readonly remove: Locator
  readonly mine: Locator
  /** The dialog that asks. */
  readonly dialog: Locator
  readonly #root: Locator
  readonly #t: Texts

  constructor(page: Page, t: Texts) {
    this.#t = t
    this.#root = page.getByRole('complementary', { name: t('app.main.findingsAndMarks') })
    this.tab = this.#root.getByRole('tab', { name: t('queries.pane') })
    this.list = this.#root.getByRole('listbox', { name: t('queries.pane') })
    this.rows = this.list.getByRole('option')
    this.card = page.getByRole('region', { name: t('queries.current') })
    this.messages = this.card.getByRole('list', { name: t('queries.thread') }).getByRole('listitem')
    this.reply = this.card.getByRole('textbox', { name: t('queries.reply') })
    this.assignee = this.card.getByRole('combobox', { name: t('queries.assignee') })
    const button = (name: string) => this.card.getByRole('button', { name, exact: true })
    this.send = button(t('queries.send'))
    this.close = button(t('queries.close'))
    this.reopen = button(t('queries.reopen'))
    this.remove = button(t('queries.remove'))
    this.mine = this.#root.getByRole('button', { name: t('queries.mine') })
    this.dialog = page.getByRole('dialog', { name: t('queries.ask.title') })
  }

  async showStatus(status: 'open' | 'closed' | 'all'): Promise<void> {
    await this.#root.getByRole('radio', { name: this.#t(`queries.${status}`), exact: true }).click()
  }

  /** Fills the open dialog and asks. */
  async ask(text: string, assignee?: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: this.#t('queries.ask.text') }).fill(text)
    if (assignee) await this.dialog.getByRole('combobox', { name: this.#t('queries.assignee') }).fill(assignee)
    await this.dialog.getByRole('button', { name: this.#t('queries.ask.do'), exact: true }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
}
