import type { Locator, Page } from 'playwright'
import type { Texts } from './texts.ts'

/** The project's tree of tags, and what has the one that is chosen. */
export class TagsPane {
  readonly root: Locator
  readonly tree: Locator
  readonly rows: Locator
  readonly dialog: Locator
  readonly passages: Locator
  /** Marks of tags in the text. */
  readonly marks: Locator
  readonly #page: Page
  readonly #t: Texts

  constructor(page: Page, t: Texts) {
    this.#page = page
    this.#t = t
    this.root = page.getByRole('navigation', { name: t('tags.title') })
    this.tree = this.root.getByRole('tree', { name: t('tags.tree') })
    this.rows = this.tree.getByRole('treeitem')
    this.dialog = page.getByRole('dialog')
    this.passages = this.root.getByRole('option')
    this.marks = page.locator('.document-text span.annotation-tag')
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name })
  }

  /** The tree in sight: depth, name and count of each row. */
  async shown(): Promise<string[]> {
    return this.rows.evaluateAll(rows =>
      rows
        .map(row => ({ row, top: row.getBoundingClientRect().top }))
        .sort((a, b) => a.top - b.top)
        .map(
          ({ row }) =>
            `${row.getAttribute('aria-level')} ${row.querySelector('.name')?.textContent} ${row.querySelector('.count')?.textContent}`,
        ),
    )
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name })
  }

  /** Makes a tag at the root. */
  async create(name: string, { shortcut }: { shortcut?: string } = {}): Promise<void> {
    await this.button(this.#t('tags.create')).first().click()
    await this.dialog.getByRole('textbox', { name: this.#t('tags.fields.name') }).fill(name)
    if (shortcut) {
      await this.dialog.getByRole('combobox', { name: this.#t('tags.fields.shortcut') }).click()
      await this.#page.getByRole('option', { name: new RegExp(`\\+${shortcut}$`) }).click()
    }
    await this.dialog.getByRole('button', { name: this.#t('tags.fields.save') }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
}
