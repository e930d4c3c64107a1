// `npm run bench:injected [-- --kind NAME] [-- --misses] [-- --alarms] [-- --folder DIR]`: errors of known kinds are put
// into the evaluation texts, whose own flaws are put right first, one in some 180 characters. How many do `ocr_char` and
// `term` find, how many do they mend, and what do they say of the texts without errors?
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ocrChar } from '#shared/checkers/ocr_char/index.ts'
import { checkOnce } from '#shared/checkers/once.ts'
import { languageToolsOf } from '#shared/checkers/reading/language-tools.ts'
import { term } from '#shared/checkers/term/index.ts'
import type { CheckedDocument } from '../../electron/cli/checked-documents.ts'
import { reportedFindings } from '../../electron/cli/reported-finding.ts'
import { checkResources } from '../../electron/workers/check-resources.ts'
import { type CorrectedText, correctedTexts } from './corrected-texts.ts'
import { goldFolders } from './gold-folders.ts'
import { importedText } from './imported-text.ts'
import { type InjectedSite, type InjectedText, injectors, withErrors } from './injected-errors.ts'
import type { ScoredFinding } from './score.ts'

const { values } = parseArgs({
  options: {
    kind: { type: 'string' },
    misses: { type: 'boolean' },
    alarms: { type: 'boolean' },
    folder: { type: 'string' },
  },
})
const resources = checkResources()

async function checkedDocument(corrected: CorrectedText): Promise<CheckedDocument> {
  const { name, text } = corrected
  return { file: name, isTarget: true, sourceText: text, stated: {}, ...(await importedText(corrected)) }
}

/** What the two checkers report in each text, all texts as one corpus. */
async function foundIn(texts: readonly CorrectedText[]): Promise<ScoredFinding[][]> {
  const documents = await Promise.all(texts.map(checkedDocument))
  const found = checkOnce(
    documents.map(({ view }) => view.snapshot),
    documents.map(({ file }) => file),
    { resources, checkers: [ocrChar, term] },
  )
  const reported = reportedFindings(found, new Map(documents.map(document => [document.file, document])), 'zh-CN')
  return documents.map(({ file }) => reported.filter(finding => finding.file === file))
}

const meets = (finding: ScoredFinding, site: InjectedSite): boolean =>
  finding.start < site.end && finding.end > site.start

/** How far around a site what was there must stand again after the fix. Characters. */
const reach = 14

const mends = (text: string, finding: ScoredFinding, site: InjectedSite): boolean =>
  finding.fixes.some(fix => {
    const mended = text.slice(0, finding.start) + fix.text + text.slice(finding.end)
    return mended.slice(Math.max(0, site.start - reach), site.end + reach).includes(site.was)
  })

const inContext = (text: string, { start, end }: { start: number; end: number }): string =>
  JSON.stringify(
    `${text.slice(Math.max(0, start - 10), start)}【${text.slice(start, end)}】${text.slice(end, end + 8)}`,
  )

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`)

function rowOf(kind: string, texts: readonly InjectedText[], found: readonly ScoredFinding[][], usual: number): object {
  let [sites, hit, mended, stray] = [0, 0, 0, 0]
  for (const [index, text] of texts.entries()) {
    const findings = found[index] ?? []
    for (const site of text.sites) {
      const hits = findings.filter(finding => meets(finding, site))
      sites++
      if (hits.length > 0) hit++
      else if (values.misses) console.log(`miss  ${kind} ${inContext(text.text, site)} ${site.was}`)
      if (hits.some(finding => mends(text.text, finding, site))) mended++
    }
    stray += findings.filter(finding => !text.sites.some(site => meets(finding, site))).length
  }
  return {
    kind,
    errors: sites,
    found: percent(hit, sites),
    mended: percent(mended, sites),
    'alarms elsewhere, more than without errors': stray - usual,
  }
}

const texts = correctedTexts(values.folder ? resolve(values.folder) : goldFolders.evaluation)
const characters = texts.reduce((sum, { text }) => sum + text.length, 0)
const usual = await foundIn(texts)
const alarms = usual.flat().length
if (values.alarms) {
  for (const [index, findings] of usual.entries()) {
    const { name, text } = texts[index] as CorrectedText
    for (const finding of findings)
      console.log(
        `alarm ${name} ${finding.type} ${finding.confidence} ${inContext(text, finding)} ${finding.fixes[0]?.text}`,
      )
  }
}
console.log(
  `${texts.length} texts put right, ${characters} characters: ${alarms} alarms, ${((10_000 * alarms) / characters).toFixed(2)} in 10,000`,
)
const language = resources.language()
if (!language) throw new Error('The language files are not there')
const rows: object[] = []
for (const kind of Object.keys(injectors)) {
  if (values.kind && values.kind !== kind) continue
  const broken = withErrors(texts, kind, languageToolsOf(language))
  rows.push(rowOf(kind, broken, await foundIn(broken), alarms))
}
console.table(rows)
