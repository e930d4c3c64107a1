import { drawPart, readPdf } from './draw-page.ts'
import type { DrawReply, DrawRequest, PagePart } from './drawing.ts'

// Draws parts of the pages of one PDF, one after the other, in a thread of the window.
const port = globalThis as unknown as Pick<Worker, 'postMessage' | 'onmessage'>
let document: ReturnType<typeof readPdf> | null = null
let last: Promise<unknown> = Promise.resolve()

async function drawn(page: number, part: PagePart): Promise<ImageBitmap | null> {
  try {
    return document && (await drawPart(await document, page, part))
  } catch {
    return null
  }
}

async function answer(id: number, page: number, part: PagePart): Promise<void> {
  const picture = await drawn(page, part)
  port.postMessage({ id, picture } satisfies DrawReply, picture ? [picture] : [])
}

port.onmessage = ({ data }: MessageEvent<DrawRequest>) => {
  if ('pdf' in data) {
    document = readPdf(data.pdf)
    // Whoever asks for a page is told.
    document.catch(() => undefined)
    return
  }
  const { id, page, part } = data
  last = last.then(() => answer(id, page, part))
}
