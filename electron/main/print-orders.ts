import { readFile, writeFile } from 'node:fs/promises'
import type { PrintAnswer, PrintOrder } from '#shared/contract/print-process.ts'
import { printPdf } from './print-pdf.ts'

/** Prints for the process that has started this one, until that goes. Gives what to end with. */
export async function takePrintOrders(parent: NodeJS.Process = process): Promise<number> {
  if (!parent.send || !parent.connected) return 1
  const answer = (message: PrintAnswer) => parent.send?.(message)
  parent.on('message', (order: PrintOrder) => {
    void printed(order).then(isDone => answer({ type: 'printed', id: order.id, isDone }))
  })
  const gone = new Promise<number>(resolve => parent.once('disconnect', () => resolve(0)))
  answer({ type: 'ready' })
  return gone
}

async function printed({ kind, page, pdf }: PrintOrder): Promise<boolean> {
  try {
    await writeFile(pdf, await printPdf(await readFile(page), kind))
    return true
  } catch {
    return false
  }
}
