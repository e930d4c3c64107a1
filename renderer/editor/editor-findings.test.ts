// @vitest-environment happy-dom
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { FindingEntry } from '#shared/contract/findings.ts'
import { type FindingStatus, verdicts } from '#shared/domain/finding.ts'
import { calibrateFinding, type RuleTally, ruleKey } from '#shared/experience/rule-experience.ts'
import { DocumentEditor } from './document-editor.ts'
import { at, documentOfTexts, findingAt } from './testing/build.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => void vi.useRealTimers())

const doc = documentOfTexts('**市今年建成***件实事，**县同比增长', '又有**市、**县和***村')
const shipped = [
  [0, 0, 2, 0.9],
  [0, 7, 10, 0.55],
  [0, 14, 16, 0.45],
  [1, 2, 4, 0.9],
  [1, 6, 8, 0.55],
  [1, 10, 13, 0.45],
].map(([block, start, end, confidence], nth) => {
  const [from, to] = [start, end].map(offset => at(doc, `p${block}`, offset!)) as [number, number]
  return { ...findingAt(doc, from, to), confidence: confidence!, data: { rule: nth % 2 === 0 ? 'stars' : 'names' } }
})

/** How the project stands: which findings are there, how each is decided, and how their rules are. */
interface Standing {
  there: boolean[]
  statuses: FindingStatus[]
  tallies: RuleTally[]
}
const tally = fc.record({ accepted: fc.nat(8), rejected: fc.nat(8) })
const perFinding = <Value>(one: fc.Arbitrary<Value>) =>
  fc.array(one, { minLength: shipped.length, maxLength: shipped.length })
const standing: fc.Arbitrary<Standing> = fc.record({
  there: perFinding(fc.boolean()),
  statuses: perFinding(fc.constantFrom<FindingStatus>('open', 'open', ...verdicts)),
  tallies: fc.array(tally, { minLength: 2, maxLength: 2 }),
})

const rulesOf = ({ tallies }: Standing): Record<string, RuleTally> =>
  Object.fromEntries(
    tallies.flatMap((one, nth) =>
      one.accepted + one.rejected === 0 ? [] : [[ruleKey('mask', ['stars', 'names'][nth]!), one]],
    ),
  )

const allOpen: Standing = { there: shipped.map(() => true), statuses: shipped.map(() => 'open'), tallies: [] }

/** What the engine lists. */
function entriesOf(now: Standing): FindingEntry[] {
  const rules = new Map(Object.entries(rulesOf(now)))
  return shipped.flatMap((finding, nth) => {
    const status = now.statuses[nth]!
    const entry = { status, finding: status === 'open' ? calibrateFinding(finding, rules) : finding }
    return now.there[nth] ? [entry] : []
  })
}

/** What it tells of the way from one to the other: only findings that came, went or stand otherwise, and the rules. */
function changesOf(before: Standing, now: Standing) {
  const isToTell = (nth: number): boolean =>
    now.there[nth]! && !(before.there[nth] && before.statuses[nth] === now.statuses[nth])
  const told = new Set(shipped.filter((_, nth) => isToTell(nth)).map(({ id }) => id))
  return {
    removed: shipped.filter((_, nth) => before.there[nth] && !now.there[nth]).map(({ id }) => id),
    entries: entriesOf(now).filter(({ finding }) => told.has(finding.id)),
    experience: rulesOf(now),
  }
}

/** A window of its own with the document. */
function openEditor() {
  const mount = document.createElement('main')
  document.body.append(mount)
  const host = {
    save: async () => ({ revision: 1 }),
    author: () => ({ kind: 'person' as const, name: '校对甲' }),
    changed: () => undefined,
    keepsNote: () => false,
    noteKept: () => undefined,
  }
  const editor = new DocumentEditor(mount, host, key => key)
  editor.load({
    ...{ id: 'd1', title: '云泽市年报', sourceName: 'a.txt', format: 'text', encoding: 'utf-8' },
    ...{ fidelity: [], versions: [], revision: 1, docJson: JSON.stringify(doc), records: [] },
  })
  /** What lists and the text show. */
  const shown = () => ({
    views: editor.findings.all(),
    drawn: [...mount.querySelectorAll('[data-finding]')].map(mark => `${mark.className} ${mark.textContent}`),
  })
  const close = (): void => {
    editor.destroy()
    mount.remove()
  }
  return { findings: editor.findings, shown, close }
}

it('are as if all had been read anew, whatever checks and decisions change', () => {
  fc.assert(
    fc.property(fc.array(standing, { minLength: 2, maxLength: 4 }), ([first, ...later]) => {
      const patched = openEditor()
      patched.findings.set(1, entriesOf(first!))
      let before = first!
      for (const now of later) {
        patched.findings.patch(1, changesOf(before, now))
        vi.runAllTimers()
        const anew = openEditor()
        anew.findings.set(1, entriesOf(now))
        expect(anew.findings.all().map(({ finding }) => finding)).toEqual(entriesOf(now).map(({ finding }) => finding))
        expect(patched.shown()).toEqual(anew.shown())
        anew.close()
        before = now
      }
      patched.close()
    }),
  )
})

it('are drawn in sight before there is a list of them, and stand as without that when it comes', () => {
  fc.assert(
    fc.property(standing, standing, fc.nat(shipped.length), (seen, now, count) => {
      const previewed = openEditor()
      previewed.findings.preview(1, entriesOf(seen).slice(0, count))
      expect(previewed.findings.all()).toEqual([])
      const anew = openEditor()
      anew.findings.set(1, entriesOf(seen).slice(0, count))
      expect(previewed.shown().drawn).toEqual(anew.shown().drawn)
      for (const editor of [previewed, anew]) editor.findings.set(1, entriesOf(now))
      expect(previewed.shown()).toEqual(anew.shown())
      previewed.findings.preview(1, entriesOf(seen))
      if (now.there.includes(true)) expect(previewed.shown()).toEqual(anew.shown())
      for (const editor of [previewed, anew]) editor.close()
    }),
  )
})

it('keep the reader at a flaw that a check has numbered anew, because the text around it has changed', () => {
  const { findings, close } = openEditor()
  const [first, second, ...others] = entriesOf(allOpen)
  findings.set(1, [first!, second!, ...others])
  findings.select(second!.finding.id)
  const renumbered = { ...second!, finding: { ...second!.finding, id: 'anew' } }
  findings.patch(1, { removed: [second!.finding.id], entries: [renumbered], experience: null })
  vi.runAllTimers()
  expect(findings.currentId).toBe('anew')
  findings.set(1, [first!, second!, ...others])
  expect(findings.currentId).toBe(second!.finding.id)
  findings.patch(1, { removed: [second!.finding.id], entries: [], experience: null })
  vi.runAllTimers()
  expect(findings.currentId).toBeNull()
  close()
})
