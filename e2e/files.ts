import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../scripts/run.ts'

const samplesFolder = join(repositoryRoot, 'resources', 'samples')
const expectedFolder = join(import.meta.dirname, 'expected')

/** The sample reports by file name. */
export const samples = {
  work: '01-work-report.md',
  masked: '02-masked-report.txt',
  newspaper: '03-newspaper-page.md',
  web: '04-web-page.txt',
} as const

/** Paths of all sample reports, in name order. */
export const samplePaths: readonly string[] = Object.values(samples).map(name => join(samplesFolder, name))

/** The bytes of a sample report. */
export const sampleBytes = (name: string): Buffer => readFileSync(join(samplesFolder, name))

/** The texts of all files of a folder, by name. */
export function textsIn(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** What an export must have written: the files of a folder below `e2e/expected`. */
export const expectedTexts = (name: string): Record<string, string> => textsIn(join(expectedFolder, name))
