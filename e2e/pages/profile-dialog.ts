import type { Locator, Page } from 'playwright'
import type { ProfileItem } from '#shared/domain/document-profile.ts'
import type { Texts } from './texts.ts'

/** The dialog of a document's habits. */
export class ProfileDialog {
  readonly root: Locator
  readonly history: Locator
  readonly #page: Page
  readonly #t: Texts

  constructor(page: Page, t: Texts) {
    this.#page = page
    this.#t = t
    this.root = page.getByRole('dialog', { name: t('app.profile.title') })
    this.history = this.root.getByRole('region', { name: t('app.profile.history') }).getByRole('listitem')
  }

  row(item: ProfileItem): Locator {
    return this.root.locator(`[data-item="${item}"]`)
  }

  field(item: ProfileItem): Locator {
    return this.row(item).getByRole('combobox')
  }

  /** States an item by a word of its list. */
  async choose(item: ProfileItem, word: string): Promise<void> {
    await this.field(item).click()
    await this.#page.getByRole('option', { name: word, exact: true }).click()
  }

  async leaveToText(item: ProfileItem): Promise<void> {
    await this.row(item)
      .getByRole('button', { name: this.#t('app.profile.leaveToText') })
      .click()
  }
}
