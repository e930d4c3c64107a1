import type { Locator, Page } from 'playwright'
import type { Texts } from './texts.ts'

/** The masks by group, and the card of the current group. */
export class MasksPane {
  readonly root: Locator
  readonly list: Locator
  readonly rows: Locator
  readonly card: Locator
  readonly value: Locator
  readonly note: Locator
  readonly places: Locator
  readonly give: Locator
  readonly keep: Locator
  readonly known: Locator
  readonly carry: Locator
  readonly #page: Page
  readonly #t: Texts

  constructor(page: Page, t: Texts) {
    this.#page = page
    this.#t = t
    this.root = page.getByRole('complementary', { name: t('app.main.findingsAndMarks') })
    this.list = this.root.getByRole('listbox', { name: t('masks.list') })
    this.rows = this.list.getByRole('option')
    this.card = this.root.getByRole('region', { name: t('masks.detail') })
    this.value = this.card.getByRole('textbox', { name: t('findings.mask.value'), exact: true })
    this.note = this.card.getByRole('textbox', { name: t('masks.note') })
    this.places = this.card.getByRole('tree', { name: t('concordance.places') }).getByRole('treeitem')
    this.give = this.card.getByRole('button', {
      name: new RegExp(t('masks.give', { count: '\\d+' }).replace(/[（）()]/g, '.')),
    })
    this.keep = this.card.getByRole('button', {
      name: new RegExp(t('masks.keep', { count: '\\d+' }).replace(/[（）()]/g, '.')),
    })
    this.known = this.card.getByRole('list', { name: t('masks.known') }).getByRole('button')
    this.carry = this.card.getByRole('status')
  }

  row(group: string): Locator {
    return this.rows.filter({ has: this.#page.getByText(group, { exact: true }) })
  }

  async showScope(scope: 'document' | 'project'): Promise<void> {
    await this.root.getByRole('radio', { name: this.#t(`masks.scope.${scope}`) }).click()
  }
}
