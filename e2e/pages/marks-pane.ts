import type { Locator, Page } from 'playwright'
import type { TextPane } from './text-pane.ts'
import type { Texts } from './texts.ts'

/** The annotations of the open document, on the right. */
export class MarksPane {
  readonly tab: Locator
  readonly list: Locator
  readonly rows: Locator
  /** The dialog that asks what a mark says. */
  readonly dialog: Locator
  readonly confirm: Locator

  readonly #text: TextPane

  constructor(page: Page, t: Texts, text: TextPane) {
    this.#text = text
    const pane = page.getByRole('complementary', { name: t('app.main.findingsAndMarks') })
    this.tab = pane.getByRole('tab', { name: t('app.main.marks') })
    this.list = pane.getByRole('listbox', { name: t('app.main.marks') })
    this.rows = this.list.getByRole('option')
    this.dialog = page.getByRole('dialog')
    const button = (name: string) => this.dialog.getByRole('button', { name, exact: true })
    this.confirm = button(t('findings.mark.do')).or(button(t('queries.ask.do')))
  }

  /** Fills the field of the marking dialog, marks, and waits until the text has the focus again. */
  async say(fieldName: string, text: string): Promise<void> {
    const field = this.dialog.getByRole('textbox', { name: fieldName, exact: true })
    await field.or(this.dialog.getByRole('combobox', { name: fieldName, exact: true })).fill(text)
    await this.confirm.click()
    await this.dialog.waitFor({ state: 'hidden' })
    await this.#text.waitForFocus()
  }
}
