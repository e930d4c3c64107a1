import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { EngineEvents } from '#shared/contract/engine.ts'
import type { FindingEntry } from '#shared/contract/findings.ts'
import type { RecordStep } from '#shared/document/record-step.ts'
import { verdicts } from '#shared/domain/finding.ts'
import { calibrateAnew } from '#shared/experience/rule-experience.ts'
import { deskInProject } from './testing/desk-in-project.ts'

// No check comes in between: all that is told follows from the decisions.
const { desk, work, place } = deskInProject({ recheckDelayMs: 600_000 })

const places = ['临溪', '白石', '南陵', '东山', '西河', '北塘', '中坪', '上林']
const report = places.map(name => `${name}县的千部群众齐心协力,完成了${name}河道的治理。`).join('\n')
const byId = (entries: Iterable<FindingEntry>) => [...entries].sort((a, b) => (a.finding.id < b.finding.id ? -1 : 1))

/** The findings as somebody has them who reads all of them once and then only what is told. */
class Follower {
  readonly #documentId: string
  #known: Map<string, FindingEntry>
  #serial: number

  constructor(documentId: string, { serial, entries }: { serial: number; entries: FindingEntry[] }) {
    this.#documentId = documentId
    this.#serial = serial
    this.#known = new Map(entries.map(entry => [entry.finding.id, entry]))
  }

  get entries(): FindingEntry[] {
    return byId(this.#known.values())
  }

  follow({ documentId, changes }: EngineEvents['findings.changed']): void {
    if (documentId !== this.#documentId) return
    expect(changes?.since).toBe(this.#serial)
    const { serial, removed, entries, experience } = changes!
    this.#serial = serial
    for (const id of removed) this.#known.delete(id)
    for (const entry of entries) this.#known.set(entry.finding.id, entry)
    const rules = experience && new Map(Object.entries(experience))
    for (const [id, { finding, status }] of this.#known)
      if (rules && status === 'open') this.#known.set(id, { status, finding: calibrateAnew(finding, rules) })
  }
}

const decision = fc.record({
  at: fc.nat(),
  count: fc.integer({ min: 1, max: 3 }),
  verdict: fc.constantFrom(...verdicts.filter(verdict => verdict !== 'accepted')),
  scope: fc.constantFrom('place' as const, 'document' as const, 'project' as const),
  isTakenBack: fc.boolean(),
})

it('tells of decisions what leads to the findings as they stand, whatever is decided and taken back', async () => {
  const [id = ''] = await desk.import(place.folder, { 'a.txt': report })
  expect((await work.checked(id)).length).toBeGreaterThan(places.length)
  const list = () => desk.call('findings.list', { documentId: id })
  let told = 0
  await fc.assert(
    fc.asyncProperty(fc.array(decision, { minLength: 1, maxLength: 6 }), async decisions => {
      const follower = new Follower(id, await list())
      for (const { at, count, isTakenBack, ...choice } of decisions) {
        const { entries } = await list()
        const chosen = Array.from({ length: count }, (_, nth) => entries[(at + nth) % entries.length]!)
        desk.events.length = 0
        const steps = await work.decide(id, [...new Set(chosen)], choice)
        if (isTakenBack) {
          const { revision } = await work.load(id)
          await work.save(id, revision, steps.map(step => (step as RecordStep).invert()).reverse())
        }
        for (const { event, data } of desk.events) {
          if (event !== 'findings.changed') continue
          told++
          follower.follow(data as EngineEvents['findings.changed'])
        }
        expect(follower.entries).toEqual(byId((await list()).entries))
      }
    }),
    { numRuns: 25 },
  )
  expect(told).toBeGreaterThan(0)
})

/** What was told of changed findings: the document, and how many stand otherwise where that was said. */
const changesTold = () =>
  desk.events.flatMap(({ event, data }) => {
    if (event !== 'findings.changed') return []
    const { documentId, changes } = data as EngineEvents['findings.changed']
    return [[documentId, changes?.entries.length]]
  })

it('tells of the document that the window has, whichever a decision was made in, and has others read anew', async () => {
  const [one = '', two = ''] = await desk.import(place.folder, {
    'a.txt': report,
    'b.txt': report.replaceAll('县', '区'),
  })
  await work.checked(two)
  const [first] = (await work.checked(one)).filter(({ finding }) => finding.quote === '千部')
  desk.events.length = 0
  const steps = await work.decide(one, [first!], { verdict: 'rejected', scope: 'project' })
  expect(changesTold()).toEqual([
    [one, places.length],
    [two, undefined],
  ])
  const follower = new Follower(two, await desk.call('findings.list', { documentId: two }))
  desk.events.length = 0
  const { revision } = await work.load(one)
  await work.save(one, revision, steps.map(step => (step as RecordStep).invert()).reverse())
  expect(changesTold()).toEqual([
    [one, undefined],
    [two, places.length],
  ])
  for (const { event, data } of desk.events)
    if (event === 'findings.changed') follower.follow(data as EngineEvents['findings.changed'])
  expect(follower.entries).toEqual(byId((await desk.call('findings.list', { documentId: two })).entries))
})

it('tells of a batch what it has changed in the document that the window has', async () => {
  const [one = '', two = ''] = await desk.import(place.folder, {
    'a.txt': report,
    'b.txt': report.replaceAll('县', '镇'),
  })
  await work.checked(two)
  await work.checked(one)
  const follower = new Follower(one, await desk.call('findings.list', { documentId: one }))
  const asked = {
    filter: { documentIds: [one, two], types: [{ type: 'punct' as const, from: 0.5 }], status: 'open' as const },
    by: 'document' as const,
  }
  const { documents } = await desk.call('concordance.counts', asked)
  expect(documents.map(({ documentId }) => documentId).sort()).toEqual([one, two].sort())
  desk.events.length = 0
  const job = await desk.call('concordance.decide', {
    ...asked,
    ...{
      documents: documents.map(({ documentId, checkedAt }) => ({ documentId, checkedAt })),
      unticked: [],
      others: [],
    },
    choice: { verdict: 'rejected', scope: 'place' },
  })
  await desk.outcome(job)
  expect(changesTold().sort()).toEqual([[one, places.length] as unknown[], [two, undefined]].sort())
  for (const { event, data } of desk.events)
    if (event === 'findings.changed') follower.follow(data as EngineEvents['findings.changed'])
  expect(follower.entries).toEqual(byId((await desk.call('findings.list', { documentId: one })).entries))
})
