import type { Locator, Page } from 'playwright'
import type { Texts } from './texts.ts'

/** The documents of the project, on the left. */
export class DocumentList {
  readonly root: Locator
  readonly list: Locator
  readonly rows: Locator

  constructor(page: Page, t: Texts) {
    this.root = page.getByRole('navigation', { name: t('app.main.documents') })
    this.list = this.root.getByRole('listbox', { name: t('app.main.documents') })
    this.rows = this.list.getByRole('option')
  }

  /** The row of a source file. */
  row(sourceName: string): Locator {
    return this.rows.filter({ hasText: sourceName })
  }

  /** The source names of all documents, in the order of the list. */
  sourceNames(): Promise<string[]> {
    return this.rows.locator('.source').allTextContents()
  }

  /** How many of a document's findings are decided, of how many, as `3/43`. */
  progress(sourceName: string): Locator {
    return this.row(sourceName).getByText(/^\s*\d+\/\d+\s*$/)
  }
}
