import type { Locator, Page } from 'playwright'
import type { Texts } from './texts.ts'

/** What the window shows while no project is open. */
export class StartScreen {
  readonly root: Locator
  readonly newProject: Locator
  readonly openProject: Locator
  readonly openSample: Locator
  readonly tour: Locator
  readonly recent: Locator

  constructor(page: Page, t: Texts) {
    const actions = page.getByRole('region', { name: t('app.start.title'), exact: true })
    this.root = page.getByRole('main')
    this.newProject = actions.getByRole('button', { name: t('app.start.newProject') })
    this.openProject = actions.getByRole('button', { name: t('app.start.openProject') })
    this.openSample = actions.getByRole('button', { name: t('app.start.openSample') })
    this.tour = actions.getByRole('button', { name: t('tour.start') })
    this.recent = page.getByRole('region', { name: t('app.start.recent') })
  }

  /** Opens a project of the recent list by its name. */
  async openRecent(name: string): Promise<void> {
    await this.recent.getByRole('button', { name }).first().click()
  }
}
