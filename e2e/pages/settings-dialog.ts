import type { Locator, Page } from 'playwright'
import type { Texts } from './texts.ts'

/** The dialog of language, theme, text size and name. */
export class SettingsDialog {
  readonly root: Locator
  readonly language: Locator
  readonly theme: Locator
  readonly person: Locator

  constructor(page: Page, t: Texts) {
    this.root = page.getByRole('dialog', { name: t('app.settings.title') })
    this.language = this.root.getByRole('radiogroup', { name: t('app.settings.language') })
    this.theme = this.root.getByRole('radiogroup', { name: t('app.settings.theme') })
    this.person = this.root.getByRole('textbox', { name: t('app.settings.person') })
  }

  async chooseLanguage(name: string): Promise<void> {
    await this.language.getByRole('radio', { name, exact: true }).click()
  }

  async chooseTheme(name: string): Promise<void> {
    await this.theme.getByRole('radio', { name, exact: true }).click()
  }
}
