import type { Locator, Page } from 'playwright'
import type { Texts } from './texts.ts'

/** Findings that are alike, each in its context, in place of the list of findings. */
export class Concordance {
  readonly root: Locator
  readonly summary: Locator
  readonly list: Locator
  readonly rows: Locator
  readonly accept: Locator
  readonly reject: Locator
  /** The line that offers other places of what was just corrected. */
  readonly offer: Locator
  readonly #t: Texts

  constructor(page: Page, t: Texts) {
    this.#t = t
    this.root = page.getByRole('region', { name: t('concordance.title') })
    this.summary = this.root.getByRole('status')
    this.list = this.root.getByRole('tree', { name: t('concordance.places') })
    this.rows = this.list.getByRole('treeitem')
    this.accept = this.root.getByRole('button', { name: new RegExp(t('concordance.accept', { count: '\\d+' })) })
    this.reject = this.root.getByRole('button', { name: new RegExp(t('concordance.reject', { count: '\\d+' })) })
    this.offer = page.getByRole('status').filter({ hasText: /→|（\d+ 份文档）/ })
  }

  async showScope(scope: 'document' | 'project'): Promise<void> {
    await this.root.getByRole('radio', { name: this.#t(`concordance.scope.${scope}`) }).click()
  }
}
