import { join } from 'node:path'

/** The application as a program, with what must come before arguments of ours. */
export interface Application {
  executablePath: string
  args: readonly string[]
}

/** Finds the application that can do what the command line cannot; null where there is none. */
export type FindApplication = () => Promise<Application | null>

/** The application that this command line is part of, where the two are one program. */
export const ownApplication: FindApplication = async () => {
  if (!process.versions.electron) return null
  // Chromium does not start as root within its own sandbox.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return { executablePath: process.execPath, args: [...asRoot, join(import.meta.dirname, '../..')] }
}
