import type { CDPSession, Page } from 'playwright'

/** An input method at the focused element, driven as Chromium's own is. */
export interface InputMethod {
  /** Shows each text in turn as the composition, the caret behind it: `compose('z', 'zh', '中')`. */
  compose(...texts: string[]): Promise<void>
  /** Ends the composition with this text. */
  commit(text: string): Promise<void>
  /** Ends the composition with nothing. */
  cancel(): Promise<void>
}

/** Gives the input method of a page. */
export async function useInputMethod(page: Page): Promise<InputMethod> {
  const session = await page.context().newCDPSession(page)
  return {
    async compose(...texts) {
      for (const text of texts) await setComposition(session, text)
    },
    async commit(text) {
      await session.send('Input.insertText', { text })
    },
    async cancel() {
      await setComposition(session, '')
    },
  }
}

async function setComposition(session: CDPSession, text: string): Promise<void> {
  await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
}
