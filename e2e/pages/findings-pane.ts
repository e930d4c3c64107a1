import type { Locator, Page } from 'playwright'
import type { FindingType } from '#shared/domain/finding.ts'
import type { Texts } from './texts.ts'

type Verdict = 'place' | 'document' | 'project' | 'intended' | 'deferred'

/** The findings of the open document, on the right, and the card of the current one. */
export class FindingsPane {
  readonly root: Locator
  readonly tab: Locator
  readonly list: Locator
  readonly rows: Locator
  /** Rows of several findings that one decision can settle. */
  readonly groups: Locator
  readonly card: Locator
  readonly message: Locator
  readonly value: Locator
  readonly kind: Locator
  readonly accept: Locator
  readonly reopen: Locator
  readonly checkAgain: Locator
  /** The two copies of a duplicate. */
  readonly copies: Locator
  readonly #page: Page
  readonly #t: Texts

  constructor(page: Page, t: Texts) {
    this.#page = page
    this.#t = t
    this.root = page.getByRole('complementary', { name: t('app.main.findingsAndMarks') })
    this.tab = this.root.getByRole('tab', { name: t('app.main.findings') })
    this.list = this.root.getByRole('tree', { name: t('app.main.findings') })
    this.rows = this.list.getByRole('treeitem')
    this.groups = this.rows.and(this.list.locator('[aria-expanded]'))
    this.card = page.getByRole('region', { name: t('findings.current') })
    this.message = this.card.getByRole('paragraph').first()
    this.value = this.card.getByRole('textbox', { name: t('findings.mask.value'), exact: true })
    this.kind = this.card.getByRole('combobox', { name: t('findings.mask.kind') })
    this.accept = this.card.getByRole('contentinfo').or(this.card.locator('footer')).getByRole('button').first()
    this.reopen = this.card.getByRole('button', { name: t('findings.reopen') })
    this.checkAgain = this.root.getByRole('button', { name: t('commands.findings.check') })
    this.copies = this.card.getByRole('radiogroup', { name: t('findings.duplicate.choose') })
  }

  /** The row of a group that one decision can settle, or of a single finding, by words in it. */
  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text })
  }

  /** The button that shows only findings of a type; it tells how many there are. */
  typeFilter(type: FindingType): Locator {
    return this.root
      .getByRole('group', { name: this.#t('findings.filter.type') })
      .getByRole('button', { name: new RegExp(`^${this.#t(`types.finding.${type}`)} ?\\d+$`) })
  }

  /** How many findings of a type the filter tells; 0 for a type that it does not name. */
  async count(type: FindingType): Promise<number> {
    const filter = this.typeFilter(type)
    return (await filter.count()) === 0 ? 0 : Number(/\d+$/.exec((await filter.textContent()) ?? '')?.[0])
  }

  /** Shows only findings of a type and waits until so many of them wait for a decision. */
  async showOnly(type: FindingType, count: number): Promise<void> {
    await this.waitForCount(type, count)
    if ((await this.typeFilter(type).getAttribute('aria-pressed')) !== 'true') await this.typeFilter(type).click()
  }

  /** Waits until the filter tells so many findings of a type. */
  async waitForCount(type: FindingType, count: number): Promise<void> {
    await this.typeFilter(type)
      .filter({ hasText: new RegExp(`\\D${count}$`) })
      .waitFor()
  }

  async showStatus(status: 'open' | 'decided' | 'all'): Promise<void> {
    await this.root.getByRole('radio', { name: this.#t(`findings.filter.${status}`), exact: true }).click()
  }

  /** Switches between rows of groups and rows of single findings. */
  async toggleGroups(): Promise<void> {
    await this.root.getByRole('button', { name: this.#t('findings.filter.grouped') }).click()
  }

  /** Chooses the kind of a mask, by the name it has in the list. */
  async chooseKind(name: string): Promise<void> {
    await this.kind.click()
    await this.#page.getByRole('option', { name, exact: true }).click()
  }

  /** Rejects the current finding by the menu of its card. */
  async reject(verdict: Verdict): Promise<void> {
    await this.card.getByRole('button', { name: this.#t('findings.reject.title') }).click()
    await this.#page.getByRole('menuitem', { name: this.#t(`findings.reject.${verdict}`), exact: true }).click()
  }
}
