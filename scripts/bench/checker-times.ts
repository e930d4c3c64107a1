// What each checker takes of a check, in one thread of a process of its own: `node scripts/bench/checker-times.ts FILE`
// prints milliseconds of processor time and findings, checker by checker, as JSON.
import { profileOf } from '#shared/checkers/document-profile.ts'
import { checkers } from '#shared/checkers/registry.ts'
import { ownResources } from '#shared/checkers/session.ts'
import { ConfusionTable } from '#shared/experience/confusions.ts'
import { documentOfFile } from '../../electron/cli/checked-documents.ts'
import { checkResources } from '../../electron/workers/check-resources.ts'
import type { CheckerTime } from './speed.ts'

const times: CheckerTime[] = []

function timed<T>(checker: string, work: () => T, drafts: (result: T) => number = () => 0): T {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  times.push({ checker, ms: (user + system) / 1000, drafts: drafts(result) })
  return result
}

const { view } = await documentOfFile(process.argv[2] ?? '', true)
const document = { snapshot: view.snapshot, profile: profileOf(view.snapshot) }
const resources = ownResources(checkResources(), () => ConfusionTable.empty)
timed('(language)', () => resources.language())
for (const checker of checkers) {
  const check = () => {
    const run = checker.open({}, resources)
    run.update(document)
    return run.check(document.snapshot.documentId)
  }
  timed(checker.id, check, found => found.length)
}
console.log(JSON.stringify(times))
