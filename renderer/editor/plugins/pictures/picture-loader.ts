import type { PictureData } from '#shared/contract/pictures.ts'

/** Asks for the picture at an address of the open document; null for one that is not there. */
export type AskPicture = (address: string) => Promise<PictureData | null>

/** A picture that can be shown. */
export interface ShownPicture {
  url: string
  /** Pixels. */
  width: number
  height: number
}

interface Held {
  users: number
  shown: Promise<ShownPicture | null>
}

/** Holds the pictures that are near the window, each once, and lets go of them when nobody shows them any more. */
export class PictureLoader {
  readonly #ask: AskPicture
  readonly #held = new Map<string, Held>()

  constructor(ask: AskPicture) {
    this.#ask = ask
  }

  take(address: string): Promise<ShownPicture | null> {
    const held = this.#held.get(address) ?? { users: 0, shown: this.#load(address) }
    held.users++
    this.#held.set(address, held)
    return held.shown
  }

  /** Says that one who took a picture shows it no more. */
  release(address: string): void {
    const held = this.#held.get(address)
    if (!held || --held.users > 0) return
    this.#held.delete(address)
    void held.shown.then(shown => shown && URL.revokeObjectURL(shown.url))
  }

  async #load(address: string): Promise<ShownPicture | null> {
    // A picture that cannot be had is told by its description; what is wrong is said where the text is loaded.
    const picture = await this.#ask(address).catch(() => null)
    if (!picture) return null
    const { bytes, type, width, height } = picture
    return { url: URL.createObjectURL(new Blob([bytes], { type })), width, height }
  }
}
