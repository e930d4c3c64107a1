// @vitest-environment happy-dom
import { defineStore } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { type FakeBridge, fakeBridge } from '#renderer/testing/fake-bridge.ts'
import { viewOf } from '#renderer/testing/finding-view.ts'
import { withStores } from '#renderer/testing/with-app.ts'
import type { InputOf } from '#shared/contract/call.ts'
import type { ConcordancePlace, DecideResult } from '#shared/contract/concordance.ts'
import type { EngineCalls } from '#shared/contract/engine.ts'
import type { AnchoredFinding } from '#shared/domain/finding.ts'
import { useBatches } from './batches.ts'
import { type AskedPlaces, useFindingPlaces } from './finding-places.ts'
import { useNotices } from './notices.ts'

type DecideInput = InputOf<EngineCalls['concordance.decide']>

const accepted = { verdict: 'accepted', scope: 'place' } as const
const group = (name: string): AskedPlaces => ({
  filter: { types: [{ type: 'mask', from: 0.5 }], status: 'open', group: name },
  by: 'document',
})

/** A finding that stands where its name says. */
function findingOf(id: string): AnchoredFinding {
  const { finding } = viewOf(id)
  return { ...finding, anchor: { ...finding.anchor, start: 2 * Number(id.slice(1)) } }
}

/** The engine's side: which findings a document has by its last check, and what was decided of them. */
class Engine {
  readonly decided: string[][] = []
  checkedAt = 1
  /** Ids in text order; their numbers are their places in the list. */
  ids: string[]
  /** What comes between the reading of a list and its decision. */
  between: () => void = () => undefined
  afterPlaces: () => void = () => undefined
  readonly bridge: FakeBridge
  /** Holds answers back until it resolves. */
  held: Promise<void> = Promise.resolve()

  constructor(ids: string[]) {
    this.ids = ids
    const read = async <T>(answer: () => T): Promise<T> => {
      await this.held
      return answer()
    }
    this.bridge = fakeBridge({
      engine: {
        'concordance.places': ({ filter, after, limit }) =>
          read(() => {
            const page = this.#placesOf(filter.group ?? '').slice(after, after + limit)
            this.afterPlaces()
            return page
          }),
        'concordance.counts': ({ filter }) => read(() => this.#countsOf(filter.group ?? '')),
        'concordance.decide': input => {
          this.between()
          const result = this.#decide(input)
          this.bridge.tellEngine('jobs.finished', { jobId: 'J', outcome: { kind: 'decide', result } })
          return { jobId: 'J' }
        },
      },
    })
  }

  check(ids: string[]): void {
    this.ids = ids
    this.checkedAt++
  }

  #placesOf(name: string): ConcordancePlace[] {
    const common = { section: 'D', documentId: 'D', checkedAt: this.checkedAt, status: 'open' as const }
    return this.ids.flatMap((id, position) =>
      id.startsWith(name) ? [{ ...common, position, finding: findingOf(id) }] : [],
    )
  }
  #countsOf(name: string) {
    const total = this.#placesOf(name).length
    if (total === 0) return { total, sections: [], documents: [] }
    return {
      total,
      sections: [{ key: 'D', count: total, first: viewOf('').finding }],
      documents: [{ documentId: 'D', count: total, checkedAt: this.checkedAt }],
    }
  }
  #decide({ filter, documents, unticked, others }: DecideInput): DecideResult {
    const result = { batchId: null, decided: 0, documents: 0, changedSince: [], unchanged: [], cancelled: false }
    if (documents.some(({ checkedAt }) => checkedAt !== this.checkedAt)) return { ...result, changedSince: ['D'] }
    const other = new Set(others.map(({ position }) => position))
    const picked = this.#placesOf(filter.group ?? '').filter(
      ({ section, position }) => unticked.includes(section) === other.has(position),
    )
    if (picked.length === 0) return result
    const ids = picked.map(({ finding }) => finding.id)
    this.decided.push(ids)
    this.ids = this.ids.filter(id => !ids.includes(id))
    return { ...result, batchId: 'B', decided: ids.length, documents: 1 }
  }
}

let engine: Engine
let asked: AskedPlaces | null
let places: ReturnType<typeof usePlaces>
const usePlaces = defineStore('places', () => useFindingPlaces(() => asked))

beforeEach(async () => {
  engine = new Engine(['a1', 'b1', 'a2', 'a3'])
  withStores(engine.bridge)
  asked = group('a')
  places = usePlaces()
  await places.load()
})
const tick = (id: string) => places.tick(ticks => ticks.toggle(places.hits.find(hit => hit.findingId === id)!))
const told = () => useNotices().notices.map(({ key }) => key)

it('decides what was seen and is still there, when a check comes between', async () => {
  tick('a2')
  engine.between = () => {
    engine.between = () => undefined
    engine.check(['a0', 'a2', 'b1', 'a3'])
  }
  await places.decide(accepted)
  expect(engine.decided).toEqual([['a3']])
  expect(places.hits.map(({ findingId }) => findingId)).toEqual(['a0', 'a2'])
  expect(told()).toEqual(['concordance.decided'])
})

it('decides as often as checks come between, and says when nothing was decided', async () => {
  engine.between = () => engine.check(engine.ids.toReversed())
  await places.decide(accepted)
  expect(engine.decided).toEqual([])
  expect(told()).toEqual(['concordance.decidedNothing'])
  let left = 2
  engine.between = () => {
    if (left-- > 0) engine.check(engine.ids.toReversed())
  }
  await places.decide(accepted)
  expect(engine.decided.map(ids => ids.toSorted())).toEqual([['a1', 'a2', 'a3']])
})

it('decides nothing that nobody has seen, and says so', async () => {
  engine.between = () => {
    engine.between = () => undefined
    engine.check(['a4', 'a5'])
  }
  await places.decide(accepted)
  expect(engine.decided).toEqual([])
  expect(told()).toEqual(['concordance.decidedNothing'])
})

it('does what is asked of a list before it is there', async () => {
  let answer = (): void => undefined
  engine.held = new Promise(resolve => {
    answer = resolve
  })
  asked = group('b')
  const loading = places.load()
  expect(places.canDecide).toBe(true)
  const deciding = places.decide(accepted)
  answer()
  await Promise.all([loading, deciding])
  expect(engine.decided).toEqual([['b1']])
})

it('decides the list that was shown when it was asked to, though another is wanted since', async () => {
  const deciding = places.decide(accepted)
  asked = group('b')
  await Promise.all([places.load(), deciding])
  expect(engine.decided).toEqual([['a1', 'a2', 'a3']])
  expect(places.hits.map(({ findingId }) => findingId)).toEqual(['b1'])
})

it('decides by the check that the places were read from', async () => {
  // The check comes between the reading of the places and that of their counts.
  engine.afterPlaces = () => {
    engine.afterPlaces = () => undefined
    engine.check(['a3', 'b1', 'a2', 'a1'])
  }
  await places.load()
  tick('a1')
  await places.decide(accepted)
  expect(engine.decided).toEqual([['a3', 'a2']])
})

it('keeps ticks on places that a check has moved, and forgets those that have gone', async () => {
  tick('a2')
  tick('a3')
  expect(places.ticked).toBe(1)
  engine.check(['a2', 'a0', 'a1'])
  await places.load({ keepTicks: true })
  expect(places.ticked).toBe(2)
  await places.decide(accepted)
  expect(engine.decided).toEqual([['a0', 'a1']])
})

it('reads again after a batch what a check has changed during it', async () => {
  vi.useFakeTimers()
  try {
    const batches = useBatches()
    batches.isBusy = true
    engine.check(['a9'])
    engine.bridge.tellEngine('findings.changed', { documentId: 'D', revision: 1, isWhole: true, changes: null })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(places.hits).toHaveLength(3)
    batches.isBusy = false
    await vi.advanceTimersByTimeAsync(1_000)
    expect(places.hits.map(({ findingId }) => findingId)).toEqual(['a9'])
  } finally {
    vi.useRealTimers()
  }
})
