import { Plugin } from 'prosemirror-state'
import { type AskPicture, PictureLoader } from './picture-loader.ts'
import { type Nearness, PictureView } from './picture-view.ts'

/** How near to the window a picture is fetched, so that it is there when it is scrolled to. */
const margin = '900px 0px'

/** Shows the pictures of the document that the project has. A text without pictures costs nothing. */
export function pictures(ask: AskPicture): Plugin {
  const loader = new PictureLoader(ask)
  const nearness = new WindowNearness()
  return new Plugin({
    props: { nodeViews: { image: node => new PictureView(node, loader, nearness) } },
    view: () => ({ destroy: () => nearness.stop() }),
  })
}

/** By the browser's own watch; made when the first picture is there. */
class WindowNearness implements Nearness {
  #observer: IntersectionObserver | null = null
  readonly #changed = new WeakMap<Element, (isNear: boolean) => void>()

  watch(element: Element, changed: (isNear: boolean) => void): void {
    this.#changed.set(element, changed)
    // The scroller clips its content: without a root that is it, the margin would count for nothing.
    requestAnimationFrame(() => {
      this.#observer ??= new IntersectionObserver(entries => this.#tell(entries), {
        root: element.closest('.document-scroll'),
        rootMargin: margin,
      })
      if (this.#changed.has(element)) this.#observer.observe(element)
    })
  }

  forget(element: Element): void {
    this.#changed.delete(element)
    this.#observer?.unobserve(element)
  }

  stop(): void {
    this.#observer?.disconnect()
    this.#observer = null
  }

  #tell(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) this.#changed.get(target)?.(isIntersecting)
  }
}
