// `npm run verify:formats`: opens what the exports write with the programs that others read it with. Needs Debian's
// libreoffice-writer-nogui, libreoffice-calc-nogui, epubcheck, jing, trang, libxml2-utils and xmlcopyeditor (for its schema of
// TEI); what is missing is named, and the run fails. `pdf.ts` does the same for what the window prints.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shippedProfileIds, shippedProfiles } from '#shared/editions/shipped-profiles.ts'
import { LibreOffice } from './libre-office.ts'
import { anthologyOfReadables, type Readable, readables } from './readables.ts'
import { checkEpub, checkHtml, checkJsonld, TeiReader } from './readers.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhubi-verify-'))
let passed = 0
const failures: string[] = []

async function check(name: string, work: () => string | null | Promise<string | null>): Promise<void> {
  const problem = await Promise.resolve()
    .then(work)
    .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
  if (problem === null) passed++
  else failures.push(`${name}: ${problem}`)
  console.log(`${problem === null ? 'ok  ' : 'FAIL'} ${name}${problem === null ? '' : `\n${problem}`}`)
}

/** Writes a document in a format and gives the path. */
function put(
  readable: Pick<Readable, 'name' | 'written'>,
  profile: keyof typeof shippedProfiles,
  format: Parameters<Readable['written']>[1],
): string {
  const path = join(folder, `${readable.name}-${profile}.${format === 'tei' ? 'xml' : format}`)
  writeFileSync(path, readable.written(shippedProfiles[profile], format))
  return path
}

const lineAt = (left: string, right: string): string => {
  const [a, b] = [left.split('\n'), right.split('\n')]
  const at = a.findIndex((line, index) => line !== b[index])
  return `line ${at + 1}: ${JSON.stringify(a[at])} is not ${JSON.stringify(b[at])}`
}
const same = (left: string, right: string): string | null =>
  left.trimEnd() === right.trimEnd() ? null : lineAt(left, right)

async function verify(readable: Readable, office: LibreOffice, tei: TeiReader): Promise<void> {
  const { name } = readable
  const tracked = put(readable, 'changes', 'docx')
  const clean = put(readable, 'clean', 'docx')
  const imported = join(folder, `${name}-imported.docx`)
  writeFileSync(imported, readable.imported())
  const plain = 'as it is'
  await check(`${name} DOCX: all accepted is the clean edition`, () =>
    same(office.textOf(tracked, 'accept'), office.textOf(clean, plain)),
  )
  await check(`${name} DOCX: all rejected is the imported text`, () =>
    same(office.textOf(tracked, 'reject'), office.textOf(imported, plain)),
  )
  for (const profile of shippedProfileIds) {
    await check(`${name} HTML ${profile}`, () => checkHtml(readFileSync(put(readable, profile, 'html'), 'utf8')))
    await check(`${name} TEI ${profile}`, () => tei.problemsOf(put(readable, profile, 'tei')))
  }
  for (const profile of ['clean', 'notes', 'changes', 'errata'] as const) {
    await check(`${name} EPUB ${profile}`, () => checkEpub(put(readable, profile, 'epub')))
  }
  await check(`${name} JSON-LD`, () => checkJsonld(readFileSync(put(readable, 'tei', 'jsonld'), 'utf8')))
  await check(`${name} XLSX says what CSV says`, () => {
    const path = put(readable, 'errata', 'xlsx')
    const out = join(folder, 'out')
    mkdirSync(out, { recursive: true })
    office.convert(path, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', out)
    const csv = readFileSync(put(readable, 'errata', 'csv'), 'utf8')
    return same(
      readFileSync(join(out, `${name}-errata-${readable.sheet}.csv`), 'utf8')
        .replaceAll('\r\n', '\n')
        .replace(/^\ufeff/, ''),
      unquoted(csv),
    )
  })
}

/** Lines with Chinese text, without the numbers of notes, which run through the whole. */
const toldLines = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.replace(/[\d\s]/g, ''))
    .filter(line => /\p{Script=Han}/u.test(line))

/** Says which line of a part does not follow those before it in the whole; null when all do. */
function missingLine(whole: readonly string[], part: readonly string[]): string | null {
  let at = 0
  for (const line of part) {
    const found = whole.indexOf(line, at)
    if (found < 0) return `${JSON.stringify(line)} is not where it should be`
    at = found + 1
  }
  return null
}

/** All documents as one file. */
async function verifyAnthology(parts: readonly Readable[], office: LibreOffice, tei: TeiReader): Promise<void> {
  const whole = anthologyOfReadables(parts)
  const clean = put(whole, 'clean', 'docx')
  await check('anthology DOCX: all accepted is the clean edition', () =>
    same(office.textOf(put(whole, 'changes', 'docx'), 'accept'), office.textOf(clean, 'as it is')),
  )
  for (const part of parts)
    await check(`anthology DOCX has the text of ${part.name}`, () =>
      missingLine(
        toldLines(office.textOf(clean, 'as it is')),
        toldLines(office.textOf(put(part, 'clean', 'docx'), 'as it is')),
      ),
    )
  for (const profile of ['clean', 'notes', 'changes', 'tei'] as const) {
    await check(`anthology HTML ${profile}`, () => checkHtml(readFileSync(put(whole, profile, 'html'), 'utf8')))
    await check(`anthology TEI ${profile}`, () => tei.problemsOf(put(whole, profile, 'tei')))
    await check(`anthology EPUB ${profile}`, () => checkEpub(put(whole, profile, 'epub')))
  }
}

/** CSV as LibreOffice writes it: quotes only where they are needed, single line ends. */
const unquoted = (csv: string): string => csv.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')

const office = new LibreOffice()
const tei = new TeiReader()
try {
  await check('the schemas of TEI', () => tei.prepare())
  // A word behind the command names the documents to look at.
  const wanted = process.argv[2] ?? ''
  for (const readable of readables().filter(({ name }) => name.includes(wanted))) await verify(readable, office, tei)
  if ('anthology'.includes(wanted)) await verifyAnthology(readables(), office, tei)
} finally {
  office.close()
  tei.close()
  rmSync(folder, { recursive: true, force: true })
}
console.log(`\n${passed} passed, ${failures.length} failed`)
process.exitCode = failures.length === 0 ? 0 : 1
