import type { Locator, Page } from 'playwright'
import type { Texts } from './texts.ts'

/** The find bar over the text. */
export class FindBar {
  readonly root: Locator
  readonly term: Locator
  readonly position: Locator
  readonly reading: Locator
  /** Marks of hits in the text, as far as they are drawn. */
  readonly marked: Locator

  constructor(page: Page, t: Texts) {
    this.root = page.getByRole('search', { name: t('search.bar'), exact: true })
    this.term = this.root.getByRole('textbox', { name: t('search.term') })
    this.position = this.root.getByRole('status')
    this.reading = this.root.getByRole('textbox', { name: t('search.reading') })
    this.marked = page.locator('.document-text .search-hit')
  }
}

/** The search of the project: the concordance and what of it is replaced. */
export class SearchPane {
  readonly root: Locator
  readonly term: Locator
  readonly reading: Locator
  readonly summary: Locator
  readonly list: Locator
  readonly rows: Locator
  readonly replace: Locator
  readonly conflicts: Locator

  constructor(page: Page, t: Texts) {
    this.root = page.getByRole('search', { name: t('search.pane'), exact: true })
    this.term = this.root.getByRole('textbox', { name: t('search.termInProject') })
    this.reading = this.root.getByRole('textbox', { name: t('search.reading') })
    this.summary = this.root.getByRole('status')
    this.list = this.root.getByRole('tree', { name: t('search.hits') })
    this.rows = this.list.getByRole('treeitem')
    this.replace = this.root.getByRole('button', { name: new RegExp(t('search.replace', { count: '\\d+' })) })
    this.conflicts = this.root.getByRole('region', { name: t('search.conflicts') })
  }
}
