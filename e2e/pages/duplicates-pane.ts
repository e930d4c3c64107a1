import type { Locator, Page } from 'playwright'
import type { Texts } from './texts.ts'

/** Passages that stand more than once, and the card that compares their copies. */
export class DuplicatesPane {
  readonly list: Locator
  readonly rows: Locator
  readonly card: Locator
  /** Which copy stays. */
  readonly copies: Locator
  readonly differences: Locator
  readonly merge: Locator
  readonly setAside: Locator
  readonly keepAll: Locator

  constructor(page: Page, t: Texts) {
    const root = page.getByRole('complementary', { name: t('app.main.findingsAndMarks') })
    this.list = root.getByRole('listbox', { name: t('duplicates.list') })
    this.rows = this.list.getByRole('option')
    this.card = root.getByRole('region', { name: t('duplicates.detail') })
    this.copies = this.card.getByRole('radiogroup', { name: t('duplicates.keep') }).getByRole('radio')
    this.differences = this.card.getByRole('group', { name: t('duplicates.differences') }).getByRole('checkbox')
    this.merge = this.card.getByRole('button', { name: new RegExp(t('duplicates.merge', { count: '\\d+' })) })
    this.setAside = this.card.getByRole('button', { name: new RegExp(t('duplicates.setAside', { count: '\\d+' })) })
    this.keepAll = this.card.getByRole('button', { name: t('duplicates.keepAll') })
  }
}
