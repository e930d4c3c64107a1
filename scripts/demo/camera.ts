import { join } from 'node:path'
import type { Page } from 'playwright'

/** Takes screenshots into a folder, each name once. */
export class Camera {
  readonly #page: Page
  readonly #folder: string
  readonly #names = new Set<string>()

  constructor(page: Page, folder: string) {
    this.#page = page
    this.#folder = folder
  }

  /** How many pictures there are. */
  get taken(): number {
    return this.#names.size
  }

  /** Takes a picture when nothing moves any more; does nothing when there is one of this name. */
  async take(name: string): Promise<void> {
    if (this.#names.has(name)) return
    this.#names.add(name)
    await this.#page.evaluate(() => Promise.allSettled(document.getAnimations().map(animation => animation.finished)))
    await this.#page.screenshot({ path: join(this.#folder, `${name}.png`) })
  }
}
