import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { printedPage, printPage, printSwitch } from '#shared/contract/print-folder.ts'
import { printPdf } from './print-pdf.ts'

/** The folder that the command line asks to print in; null for an ordinary start. */
export function folderToPrint(args: readonly string[]): string | null {
  const given = args.find(arg => arg.startsWith(`${printSwitch}=`))
  return given === undefined ? null : given.slice(printSwitch.length + 1)
}

/** Prints the page in a folder beside itself. Rejects where it cannot be read, printed or written. */
export async function printFolder(folder: string): Promise<void> {
  await writeFile(join(folder, printedPage), await printPdf(await readFile(join(folder, printPage))))
}
