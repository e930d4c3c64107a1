import type { Locator, Page } from 'playwright'
import type { Texts } from './texts.ts'

/** The dialog that shows files before they are brought in, and afterwards what became of them. */
export class ImportDialog {
  readonly root: Locator
  readonly files: Locator
  readonly rows: Locator
  readonly preview: Locator
  readonly sample: Locator
  readonly encoding: Locator
  readonly summary: Locator
  readonly done: Locator
  /** Takes a new version back that was just brought in. */
  readonly takeBack: Locator
  readonly #page: Page
  readonly #t: Texts

  constructor(page: Page, t: Texts) {
    this.#page = page
    this.#t = t
    this.root = page.getByRole('dialog', { name: t('app.import.title'), exact: true })
    this.files = this.root.getByRole('listbox', { name: t('app.import.files') })
    this.rows = this.files.getByRole('option')
    this.preview = this.root.getByRole('region', { name: t('app.import.preview') })
    this.sample = this.preview.locator('pre')
    this.encoding = this.preview.getByRole('combobox', { name: t('app.import.encoding') })
    this.summary = page.getByRole('dialog', { name: t('app.import.resultTitle') })
    this.done = this.summary.getByRole('button', { name: t('app.ok'), exact: true })
    this.takeBack = this.summary.getByRole('button', { name: t('versions.takeBack') })
  }

  row(fileName: string): Locator {
    return this.rows.filter({ hasText: fileName })
  }

  /** The button that brings in so many files. */
  start(count: number): Locator {
    return this.root.getByRole('button', { name: this.#t('app.import.start', { count }) })
  }

  /** The choice of what a file that the project has an earlier state of becomes. */
  target(as: 'newVersion' | 'newDocument'): Locator {
    return this.preview.getByRole('radio', { name: this.#t(`versions.${as}`), exact: true })
  }

  async chooseEncoding(name: string): Promise<void> {
    await this.encoding.click()
    await this.#page.getByRole('option', { name, exact: true }).click()
  }
}
