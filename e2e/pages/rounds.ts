import type { Locator, Page } from 'playwright'
import type { Texts } from './texts.ts'

/** The state of the open document in its round, the dialog of rounds, and who works. */
export class Rounds {
  /** The button above the text that tells the state and changes it. */
  readonly state: Locator
  readonly dialog: Locator
  readonly rounds: Locator
  readonly turn: Locator
  /** The button in the status bar that tells who works. */
  readonly person: Locator
  readonly personDialog: Locator
  readonly name: Locator
  readonly #page: Page

  constructor(page: Page, t: Texts) {
    this.#page = page
    this.state = page.getByRole('button', { name: t('rounds.stateLabel') })
    this.dialog = page.getByRole('dialog', { name: t('rounds.title') })
    this.rounds = this.dialog.locator('ol').getByRole('listitem')
    this.turn = this.dialog.locator('.dialog-foot').getByRole('button')
    this.person = page.locator('footer.status').getByTitle(t('rounds.person.change', { name: '' }).slice(0, 3))
    this.personDialog = page.getByRole('dialog', { name: t('rounds.person.title') })
    this.name = this.personDialog.getByRole('textbox', { name: t('rounds.person.name') })
  }

  /** Chooses a state in the menu above the text. */
  async choose(state: string): Promise<void> {
    await this.state.click()
    await this.#page.getByRole('menuitemradio', { name: state, exact: true }).click()
  }

  /** Goes on under another name. */
  async workAs(name: string): Promise<void> {
    await this.person.click()
    await this.name.fill(name)
    await this.#page.keyboard.press('Enter')
    await this.personDialog.waitFor({ state: 'hidden' })
    await this.person.filter({ hasText: name }).waitFor()
    await this.#page.locator('main[aria-busy="false"]').waitFor()
  }
}
