import type { Locator, Page } from 'playwright'
import type { MessageKey } from '#shared/i18n/index.ts'
import type { Texts } from './texts.ts'

/** Where an annotation stands in the text that is shown. */
export interface ShownMark {
  kind: string
  /** Position of its block among the text blocks. */
  block: number
  /** UTF-16 offsets in the block's text. */
  start: number
  end: number
  text: string
}

/** A stretch of a block, by the words in it. */
export interface TextPlace {
  quote: string
  /** Which of several, counted from 0. */
  occurrence?: number
}

type Edge = 'start' | 'end'

/** The open document: its head with the marking tools, and the text. */
export class TextPane {
  readonly root: Locator
  readonly title: Locator
  readonly text: Locator
  readonly tools: Locator
  readonly #page: Page
  readonly #t: Texts

  constructor(page: Page, t: Texts) {
    this.#page = page
    this.#t = t
    this.root = page.getByRole('main', { name: t('app.main.text') })
    this.title = this.root.getByRole('heading', { level: 1 }).first()
    this.text = page.getByRole('textbox', { name: t('editor.label'), exact: true })
    this.tools = page.getByRole('toolbar', { name: t('app.main.markTools') })
  }

  /** A button above the text, by its command's title. */
  tool(title: MessageKey): Locator {
    return this.tools.getByRole('button', { name: this.#t(title).replace(/…$/, '') })
  }

  /** The texts of all text blocks, in order. */
  blocks(): Promise<string[]> {
    return this.text.evaluate(root =>
      [...root.querySelectorAll('[data-block]')]
        .filter(block => !block.querySelector('[data-block]'))
        .map(block => block.textContent ?? ''),
    )
  }

  /** The whole text, a block a line. */
  async content(): Promise<string> {
    return (await this.blocks()).join('\n')
  }

  /** How many layout sections the document has. */
  sections(): Promise<number> {
    return this.text.locator('> section').count()
  }

  /** Where the annotations stand, in text order. Parts of one annotation in one block are one mark. */
  marks(): Promise<ShownMark[]> {
    return this.text.evaluate(root => {
      const blocks = [...root.querySelectorAll('[data-block]')].filter(block => !block.querySelector('[data-block]'))
      return blocks.flatMap((block, index) => {
        const found = new Map<string, { kind: string; block: number; start: number; end: number; text: string }>()
        for (const element of block.querySelectorAll('[data-annotation]')) {
          const range = document.createRange()
          range.selectNodeContents(block)
          range.setEndBefore(element)
          const start = range.toString().length
          const text = element.textContent ?? ''
          const id = element.getAttribute('data-annotation') ?? ''
          const kind = /annotation-(\w+)/.exec(element.className)?.[1] ?? ''
          const known = found.get(id)
          if (known) Object.assign(known, { end: start + text.length, text: known.text + text })
          else found.set(id, { kind, block: index, start, end: start + text.length, text })
        }
        return [...found.values()]
      })
    })
  }

  /** The words that annotations of a kind stand on, in text order. */
  async marksOf(kind: string): Promise<string[]> {
    return (await this.marks()).filter(mark => mark.kind === kind).map(mark => mark.text)
  }

  /** Selects words, as a mouse would; waits until they stand in the text. */
  async select(place: TextPlace): Promise<void> {
    await this.#setSelection(place, 'start', 'end')
  }

  /** Puts the caret before or behind words. */
  async placeCaret(place: TextPlace, edge: Edge): Promise<void> {
    await this.#setSelection(place, edge, edge)
  }

  /** Puts the caret into a block by its position among the text blocks. */
  async placeCaretInBlock(index: number, offset = 0): Promise<void> {
    await this.text.evaluate(selectInText, { block: index, quote: null, occurrence: 0, from: offset, to: offset })
  }

  async #setSelection({ quote, occurrence = 0 }: TextPlace, anchor: Edge, head: Edge): Promise<void> {
    const offsetOf = (edge: Edge) => (edge === 'start' ? 0 : quote.length)
    const input = { block: null, quote, occurrence, from: offsetOf(anchor), to: offsetOf(head) }
    await this.text.filter({ hasText: quote }).waitFor({ state: 'attached' })
    await this.text.evaluate(selectInText, input)
  }

  /** Waits until the text has the focus and the caret is where the editor wants it. */
  async waitForFocus(): Promise<void> {
    await this.#page.locator('[role="textbox"]:focus').and(this.text).waitFor()
    // ProseMirror puts its own selection back 20 ms after it gets the focus; timers fire in order.
    await this.#page.evaluate(() => new Promise(done => setTimeout(done, 30)))
  }

  /** Types at the caret. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text)
  }
}

interface SelectionInput {
  block: number | null
  quote: string | null
  occurrence: number
  from: number
  to: number
}

/** Runs in the page: selects, and waits until the editor has heard of it. */
async function selectInText(
  root: Element,
  { block: wanted, quote, occurrence, from, to }: SelectionInput,
): Promise<void> {
  const blocks = [...root.querySelectorAll('[data-block]')].filter(block => !block.querySelector('[data-block]'))
  let left = occurrence
  const find = (): { block: Element; at: number } => {
    if (wanted !== null) return { block: blocks[wanted]!, at: 0 }
    for (const block of blocks) {
      for (let at = block.textContent!.indexOf(quote!); at >= 0; at = block.textContent!.indexOf(quote!, at + 1)) {
        if (left-- === 0) return { block, at }
      }
    }
    throw new Error(`No such words in the text: ${quote}`)
  }
  const { block, at } = find()
  const pointOf = (offset: number): [globalThis.Node, number] => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    let passed = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.nodeValue!.length
      if (offset <= passed + length) return [node, offset - passed]
      passed += length
    }
    return [block, 0]
  }
  block.scrollIntoView({ block: 'center' })
  if (document.activeElement !== root) {
    ;(root as HTMLElement).focus({ preventScroll: true })
    // ProseMirror puts its own selection back 20 ms after it gets the focus.
    await new Promise(done => setTimeout(done, 30))
  }
  const [anchor, anchorOffset] = pointOf(at + from)
  const [head, headOffset] = pointOf(at + to)
  const heard = new Promise(done => {
    document.addEventListener('selectionchange', done, { once: true })
    // A selection that stays as it is tells nobody.
    setTimeout(done, 200)
  })
  window.getSelection()!.setBaseAndExtent(anchor, anchorOffset, head, headOffset)
  await heard
}
