import type { Locator, Page } from 'playwright'
import type { MessageKey } from '#shared/i18n/index.ts'
import type { Texts } from './texts.ts'

/** The list of all commands that can be run now. */
export class CommandPalette {
  readonly root: Locator
  readonly words: Locator
  readonly entries: Locator
  readonly #page: Page
  readonly #t: Texts

  constructor(page: Page, t: Texts) {
    this.#page = page
    this.#t = t
    this.root = page.getByRole('dialog', { name: t('app.palette.title') })
    this.words = this.root.getByRole('combobox', { name: t('app.palette.placeholder') })
    this.entries = this.root.getByRole('option')
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+k')
    await this.words.waitFor()
  }

  /** Runs a command by typing its title, keys only. */
  async run(title: MessageKey): Promise<void> {
    await this.open()
    await this.#page.keyboard.type(this.#t(title))
    await this.entries
      .first()
      .filter({ hasText: this.#t(title) })
      .waitFor()
    await this.#page.keyboard.press('Enter')
    await this.root.waitFor({ state: 'hidden' })
  }
}
