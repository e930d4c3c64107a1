import type { Locator, Page } from 'playwright'
import type { ExportFormat } from '#shared/contract/editions.ts'
import type { EditionProfile } from '#shared/domain/edition-profile.ts'
import type { ShippedProfileId } from '#shared/editions/shipped-profiles.ts'
import type { Texts } from './texts.ts'

/** The dialog that chooses an edition, shows how it begins and what it leaves out, and then what was written. */
export class ExportDialog {
  readonly root: Locator
  readonly chooseFolder: Locator
  readonly format: Locator
  readonly profile: Locator
  readonly masks: Locator
  readonly preview: Locator
  readonly summaryTab: Locator
  readonly summary: Locator
  readonly editions: Locator
  readonly start: Locator
  readonly outcome: Locator
  readonly written: Locator
  readonly done: Locator
  readonly #page: Page
  readonly #t: Texts

  constructor(page: Page, t: Texts) {
    this.#page = page
    this.#t = t
    this.root = page.getByRole('dialog', { name: t('app.export.title') })
    this.chooseFolder = this.root.getByRole('button', { name: t('app.export.chooseFolder') })
    this.format = this.root.getByRole('combobox', { name: t('app.export.format'), exact: true })
    this.profile = this.root.getByRole('combobox', { name: t('app.export.profile'), exact: true })
    this.masks = this.root.getByRole('combobox', { name: t('app.export.rules.masks'), exact: true })
    this.preview = this.root.getByRole('region', { name: t('app.export.preview') })
    this.summaryTab = this.root.getByRole('radio', { name: t('app.export.summary'), exact: true })
    this.summary = this.root.getByRole('list', { name: t('app.export.summary') })
    this.editions = this.summary.locator('> li')
    this.start = this.root.getByRole('button', { name: t('app.export.start'), exact: true })
    this.outcome = this.root.getByRole('status')
    this.written = this.outcome.getByRole('listitem')
    this.done = this.root.getByRole('button', { name: t('app.ok'), exact: true })
  }

  /** What is told of the edition of a document, by a word of its title. */
  edition(title: string): Locator {
    return this.editions.filter({ hasText: title })
  }

  async choose(choice: {
    format?: ExportFormat
    profile?: ShippedProfileId
    masks?: EditionProfile['masks']
  }): Promise<void> {
    const { format, profile, masks } = choice
    if (format) await this.#select(this.format, this.#t(`app.export.formats.${format}`))
    if (profile) await this.#select(this.profile, this.#t(`app.export.profiles.${profile}`))
    if (masks && format !== 'source') await this.#select(this.masks, this.#t(`app.export.values.masks.${masks}`))
  }

  async chooseOpenDocumentOnly(): Promise<void> {
    await this.root.getByRole('radio', { name: this.#t('app.export.currentDocument'), exact: true }).click()
  }

  /** Does something with the profile as a whole, by the menu beside it. */
  async profileMenu(item: 'saveProfile' | 'writeProfile' | 'readProfile' | 'removeProfile'): Promise<void> {
    await this.root.getByRole('button', { name: this.#t('app.export.moreProfile') }).click()
    await this.#page.getByRole('menuitem', { name: this.#t(`app.export.${item}`), exact: true }).click()
  }

  async #select(field: Locator, name: string): Promise<void> {
    await field.click()
    await this.#page.getByRole('option', { name, exact: true }).click()
  }
}
