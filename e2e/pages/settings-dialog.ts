import type { Locator, Page } from 'playwright'
import type { CommandId } from '#shared/commands/registry.ts'
import type { Texts } from './texts.ts'

type Section = 'general' | 'appearance' | 'text' | 'keys'

/** The dialog of settings, with a page for each kind of them. */
export class SettingsDialog {
  readonly root: Locator
  readonly language: Locator
  readonly theme: Locator
  readonly font: Locator
  readonly person: Locator
  readonly zoom: Locator
  readonly restoresWindows: Locator
  /** Where a new key is pressed. */
  readonly recorder: Locator
  readonly resetKeys: Locator
  readonly #t: Texts

  constructor(page: Page, t: Texts) {
    this.#t = t
    this.root = page.getByRole('dialog', { name: t('settings.title') })
    this.language = this.root.getByRole('radiogroup', { name: t('settings.language') })
    this.theme = this.root.getByRole('radiogroup', { name: t('settings.theme') })
    this.font = this.root.getByRole('radiogroup', { name: t('settings.font') })
    this.person = this.root.getByRole('textbox', { name: t('settings.person') })
    this.zoom = this.root.getByRole('slider', { name: t('settings.zoom') })
    this.restoresWindows = this.root.getByRole('checkbox', { name: t('settings.restoreWindowsLabel') })
    this.recorder = this.root.getByTestId('key-recorder')
    this.resetKeys = this.root.getByRole('button', { name: t('settings.keys.resetAll') })
  }

  async openSection(name: Section): Promise<void> {
    await this.root.getByRole('tab', { name: this.#t(`settings.section.${name}`) }).click()
  }

  async chooseLanguage(name: string): Promise<void> {
    await this.openSection('general')
    await this.language.getByRole('radio', { name, exact: true }).click()
  }

  async chooseTheme(name: string): Promise<void> {
    await this.openSection('appearance')
    await this.theme.getByRole('radio', { name, exact: true }).click()
  }

  /** The row of a command on the page of keys. */
  command(id: CommandId): Locator {
    return this.root.locator(`[data-command="${id}"]`)
  }

  /** Presses a new key for a command in place of its first one; what comes of it is the test's to see. */
  async pressFor(id: CommandId, key: string): Promise<void> {
    await this.command(id).locator('.key').first().click()
    await this.recorder.waitFor()
    await this.root.page().keyboard.press(key)
  }
}
