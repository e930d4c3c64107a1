import type { Locator, Page } from 'playwright'
import type { HistoryKind } from '#shared/contract/history.ts'
import type { MessageKey } from '#shared/i18n/index.ts'
import type { Texts } from './texts.ts'

/** The history of the open document, on the right: its timeline and the trace of the character at the caret. */
export class HistoryPane {
  readonly list: Locator
  readonly rows: Locator
  /** The place of the chosen entry in the text. */
  readonly shown: Locator
  readonly card: Locator
  readonly trace: Locator
  /** Going back to an earlier state. */
  readonly dialog: Locator
  /** What the dialog would change, each with its box. */
  readonly changes: Locator
  readonly confirm: Locator
  readonly #page: Page
  readonly #t: Texts

  constructor(page: Page, t: Texts) {
    this.#page = page
    this.#t = t
    this.list = page.getByRole('listbox', { name: t('history.title') })
    this.rows = this.list.getByRole('option')
    this.shown = page.locator('.document-text .search-hit')
    this.card = page.getByRole('region', { name: t('history.card.label') })
    this.trace = page.getByRole('region', { name: t('history.trace.title') })
    this.dialog = page.getByRole('dialog', { name: t('history.restore.title') })
    this.changes = this.dialog.getByRole('listitem')
    this.confirm = this.dialog.locator('.dialog-foot').getByRole('button').last()
  }

  /** The entries of a kind. */
  entries(kind: HistoryKind): Locator {
    return this.rows.filter({ has: this.#page.getByText(this.#t(`history.kind.${kind}`), { exact: true }) })
  }

  /** A button of the card of the chosen entry. */
  action(title: MessageKey): Locator {
    return this.card.getByRole('button', { name: this.#t(title) })
  }
}

/** The ways to look at the text in the middle. */
export class TextViews {
  /** The view that covers the text; not there while the text itself is shown. */
  readonly rows: Locator
  readonly removed: Locator
  readonly added: Locator
  readonly differences: Locator
  readonly #page: Page
  readonly #t: Texts

  constructor(page: Page, t: Texts) {
    this.#page = page
    this.#t = t
    const main = page.getByRole('main', { name: t('app.main.text') })
    this.rows = main.locator('.cover').getByRole('listitem')
    this.removed = this.rows.locator('del')
    this.added = this.rows.locator('ins')
    this.differences = main.locator('.cover').getByRole('status')
  }

  choice(view: 'review' | 'clean' | 'original' | 'compare'): Locator {
    return this.#page
      .getByRole('radiogroup', { name: this.#t('history.views.label') })
      .getByRole('radio', { name: this.#t(`history.view.${view}`), exact: true })
  }
}
