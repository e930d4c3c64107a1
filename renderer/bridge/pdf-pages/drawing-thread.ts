import { drawPage, readPdf } from './draw-page.ts'
import type { DrawnPage, DrawReply, DrawRequest } from './drawing.ts'

// Draws pages of one PDF, one after the other, in a thread of the window.
const port = globalThis as unknown as Pick<MessagePort, 'postMessage' | 'onmessage'>
let document: ReturnType<typeof readPdf> | null = null
let last: Promise<unknown> = Promise.resolve()

async function drawn(page: number): Promise<DrawnPage | null> {
  try {
    return document && (await drawPage(await document, page))
  } catch {
    return null
  }
}

port.onmessage = ({ data }: MessageEvent<DrawRequest>) => {
  if ('pdf' in data) {
    document = readPdf(data.pdf)
    // Whoever asks for a page is told.
    document.catch(() => undefined)
    return
  }
  const { id, page } = data
  last = last.then(async () => port.postMessage({ id, page: await drawn(page) } satisfies DrawReply))
}
