import type { Node } from 'prosemirror-model'
import type { NodeView } from 'prosemirror-view'
import type { PictureLoader } from './picture-loader.ts'

/** Tells elements when they come near the window and when they have left it. */
export interface Nearness {
  watch(element: Element, changed: (isNear: boolean) => void): void
  forget(element: Element): void
}

/** The widest and highest that a picture stands in the text, in parts of the text's size. */
const mostWidth = 32
const mostHeight = 24

/** A picture in the text: its description until it comes near, and where the project has no picture. */
export class PictureView implements NodeView {
  readonly dom: HTMLElement
  readonly #loader: PictureLoader
  readonly #nearness: Nearness
  readonly #address: string
  readonly #node: Node
  #isTaken = false

  constructor(node: Node, loader: PictureLoader, nearness: Nearness) {
    this.#node = node
    this.#loader = loader
    this.#nearness = nearness
    const { src, alt, title } = node.attrs as { src: string; alt: string; title: string | null }
    this.#address = src
    this.dom = document.createElement('span')
    this.dom.className = 'image'
    this.dom.contentEditable = 'false'
    this.dom.setAttribute('role', 'img')
    this.dom.setAttribute('aria-label', alt)
    this.dom.dataset.src = src
    this.dom.title = title ?? alt
    if (src !== '') nearness.watch(this.dom, isNear => (isNear ? void this.#show() : this.#hide()))
  }

  update(node: Node): boolean {
    return node.sameMarkup(this.#node)
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.#nearness.forget(this.dom)
    this.#hide()
  }

  async #show(): Promise<void> {
    if (this.#isTaken) return
    this.#isTaken = true
    const shown = await this.#loader.take(this.#address)
    if (!this.#isTaken || !shown) return
    const picture = document.createElement('img')
    // The element around it has the name.
    picture.alt = ''
    picture.draggable = false
    picture.src = shown.url
    const { width, height } = shown
    // Its room stays when it is let go, so that the text does not move.
    this.dom.style.setProperty('--ratio', `${width} / ${height}`)
    this.dom.style.setProperty(
      '--width',
      `min(${width}px, ${mostWidth}em, ${((mostHeight * width) / height).toFixed(2)}em)`,
    )
    this.dom.classList.add('shown')
    this.dom.replaceChildren(picture)
  }

  #hide(): void {
    if (!this.#isTaken) return
    this.#isTaken = false
    this.dom.replaceChildren()
    this.#loader.release(this.#address)
  }
}
