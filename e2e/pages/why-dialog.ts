import type { Locator, Page } from 'playwright'
import type { Texts } from './texts.ts'

/** The dialog that tells why a finding was made and what the checks do. */
export class WhyDialog {
  readonly root: Locator
  /** About the current finding. */
  readonly reason: Locator
  readonly page: Locator
  readonly checks: Locator

  constructor(page: Page, t: Texts) {
    this.root = page.getByRole('dialog', { name: t('findings.why.title') })
    this.reason = this.root.getByRole('region', { name: t('findings.why.thisFinding') })
    this.page = this.root.getByRole('region', { name: t('findings.why.page') })
    this.checks = this.root.getByRole('navigation', { name: t('findings.why.checks') }).getByRole('button')
  }
}
