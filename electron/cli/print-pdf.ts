import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PrintPdf } from '#engine/services/export-editions.ts'
import { printedPage, printPage, printSwitch } from '#shared/contract/print-folder.ts'
import { AppError } from '#shared/domain/errors.ts'

const longestPrintMs = 180_000

/** The application that this command line is part of, as a program; null where it runs without one, as from source. */
function applicationPath(): string | null {
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  return process.versions.electron && hasScreen ? process.execPath : null
}

/** Prints by the application, in a folder that is gone afterwards; null where there is none, or no screen for it. */
export function applicationPrinter(): PrintPdf | null {
  const program = applicationPath()
  return program === null ? null : (html, signal) => printBy(program, html, signal)
}

async function printBy(program: string, html: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'zhubi-print-'))
  try {
    writeFileSync(join(folder, printPage), html)
    const exitCode = await run(program, [`${printSwitch}=${folder}`, `--user-data-dir=${join(folder, 'user')}`], signal)
    if (signal.aborted) throw new AppError('job_cancelled')
    if (exitCode !== 0) throw new AppError('pdf_failed')
    return new Uint8Array(readFileSync(join(folder, printedPage)))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function run(program: string, args: string[], signal: AbortSignal): Promise<number | null> {
  // The command line is the same program run as Node; here it is to be itself.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return new Promise(resolve => {
    const child = spawn(program, args, { env, stdio: 'ignore', timeout: longestPrintMs, signal })
    child.on('error', () => resolve(null))
    child.on('exit', resolve)
  })
}
