// `npm run bench:checkers [-- --no-speed] [-- --misses] [-- --false-alarms]`: how well and how fast the checkers find.
import { parseArgs } from 'node:util'
import { checkedFolder, goldFolders } from './gold-folders.ts'
import { type ScoredDocument, score } from './score.ts'
import { checkerTable, speedTable } from './speed.ts'
import { calibrationByType, calibrationTable, cleanTable, scoreTable } from './tables.ts'

const sizes = [1, 5, 20]
const { values } = parseArgs({
  options: {
    'no-speed': { type: 'boolean' },
    misses: { type: 'boolean' },
    'false-alarms': { type: 'boolean' },
  },
})

function print(title: string, rows: object[] | null): void {
  if (!rows) return
  console.log(`\n${title}`)
  console.table(rows)
}

function printDetails(documents: readonly ScoredDocument[]): void {
  const { misses, judged } = score(documents)
  if (values.misses) {
    for (const { document, flaw } of misses) {
      console.log(
        `miss  ${document} ${flaw.type} @${flaw.start} ${JSON.stringify(flaw.quote)} ${flaw.correction ?? ''}`,
      )
    }
  }
  if (values['false-alarms']) {
    for (const { document, finding } of judged.filter(({ right }) => !right)) {
      const { type, start, quote, confidence } = finding
      console.log(`alarm ${document} ${type} @${start} ${JSON.stringify(quote)} ${confidence}`)
    }
  }
}

const all: ScoredDocument[] = []
for (const [name, folder] of Object.entries(goldFolders)) {
  const documents = await checkedFolder(folder)
  if (!documents) {
    console.log(`\n${name}: not there`)
    continue
  }
  all.push(...documents)
  print(`${name}: what is found at a confidence of 0.5 or more`, scoreTable(score(documents)))
  print(`${name}: false alarms in texts without flaws`, cleanTable(documents))
  printDetails(documents)
}
print('Calibration over all texts: what findings say of themselves, and the share that is right', calibrationTable(all))
print('The same by type, at 0.5 or more', calibrationByType(all))
if (!values['no-speed']) {
  print('Speed and memory of the default check, each run in a fresh process', speedTable(sizes))
  print('What each checker takes of 1 MB, in one thread', checkerTable(1))
}
