import type { Locator, Page } from 'playwright'
import type { Texts } from './texts.ts'

/** The outline of the open document. */
export class OutlinePane {
  readonly tab: Locator
  readonly root: Locator
  readonly tree: Locator
  readonly rows: Locator
  readonly level: Locator
  readonly role: Locator
  readonly subtree: Locator
  readonly thread: Locator
  readonly #page: Page
  readonly #t: Texts

  constructor(page: Page, t: Texts) {
    this.#page = page
    this.#t = t
    this.tab = page.getByRole('tab', { name: t('outline.title') })
    this.root = page.getByRole('navigation', { name: t('outline.title') })
    this.tree = this.root.getByRole('tree', { name: t('outline.title') })
    this.rows = this.tree.getByRole('treeitem')
    this.level = this.root.getByRole('combobox', { name: t('outline.level') })
    this.role = this.root.getByRole('combobox', { name: t('outline.role') })
    this.thread = this.root.getByRole('combobox', { name: t('outline.thread') })
    this.subtree = this.root.getByRole('button', { name: t('outline.subtree') })
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text })
  }

  /** The rows in sight: depth and text, as a screen reader tells them. */
  async shown(): Promise<string[]> {
    return this.rows.evaluateAll(rows =>
      rows
        .map(row => ({ row, top: row.getBoundingClientRect().top }))
        .sort((a, b) => a.top - b.top)
        .map(({ row }) => `${row.getAttribute('aria-level')} ${row.querySelector('.text')?.textContent}`),
    )
  }

  /** Shows or hides blocks of a role. */
  async toggleRole(role: string): Promise<void> {
    await this.root.getByRole('button', { name: this.#t('outline.filter') }).click()
    await this.#page.getByRole('menuitemcheckbox', { name: role, exact: true }).click()
    await this.#page.keyboard.press('Escape')
  }

  async choose(field: Locator, option: string): Promise<void> {
    await field.click()
    await this.#page.getByRole('option', { name: option, exact: true }).click()
  }
}
