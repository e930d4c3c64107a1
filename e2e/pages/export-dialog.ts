import type { Locator, Page } from 'playwright'
import type { EditionOptions } from '#shared/contract/editions.ts'
import type { Texts } from './texts.ts'

const formatKeys = {
  txt: 'app.export.formatTxt',
  md: 'app.export.formatMd',
  source: 'app.export.formatSource',
} as const
const maskKeys = {
  keep: 'app.export.masksKeep',
  fill: 'app.export.masksFill',
  uniform: 'app.export.masksUniform',
} as const

/** The dialog that chooses an edition, tells what it leaves out, and then what was written. */
export class ExportDialog {
  readonly root: Locator
  readonly chooseFolder: Locator
  readonly summary: Locator
  readonly editions: Locator
  readonly start: Locator
  readonly outcome: Locator
  readonly written: Locator
  readonly done: Locator
  readonly #t: Texts

  constructor(page: Page, t: Texts) {
    this.#t = t
    this.root = page.getByRole('dialog', { name: t('app.export.title') })
    this.chooseFolder = this.root.getByRole('button', { name: t('app.export.chooseFolder') })
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

  async choose({ format, masks }: Partial<EditionOptions>): Promise<void> {
    if (format) await this.root.getByRole('radio', { name: this.#t(formatKeys[format]), exact: true }).click()
    if (masks) await this.root.getByRole('radio', { name: this.#t(maskKeys[masks]), exact: true }).click()
  }

  async chooseOpenDocumentOnly(): Promise<void> {
    await this.root.getByRole('radio', { name: this.#t('app.export.currentDocument'), exact: true }).click()
  }
}
