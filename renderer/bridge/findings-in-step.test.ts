import { expect, it } from 'vitest'
import { fakeBridge } from '#renderer/testing/fake-bridge.ts'
import type { FindingChanges } from '#shared/contract/findings.ts'
import { keepFindingsInStep } from './findings-in-step.ts'

const changes = (since: number, serial: number): FindingChanges => ({
  ...{ since, serial, removed: ['a'], entries: [], experience: null },
})

/** An editor that tells what it was told, and an engine whose findings have a serial. */
function setUp() {
  const told: string[] = []
  let serial = 5
  let inSight: string[] = []
  const editor = {
    documentId: 'd1',
    places: { blocksInSight: () => inSight },
    findings: {
      preview: (revision: number) => void told.push(`in sight at ${revision}`),
      set: (revision: number) => void told.push(`all at ${revision}`),
      patch: (revision: number, { removed }: Pick<FindingChanges, 'removed'>) =>
        void told.push(`changes at ${revision}: ${removed.join()}`),
    },
  }
  const bridge = fakeBridge({
    engine: {
      'findings.list': () => ({ revision: 9, serial, entries: [] }),
      'findings.near': () => ({ revision: 9, entries: [] }),
    },
  })
  const load = keepFindingsInStep(bridge, () => editor)
  const tell = async (documentId: string, given: FindingChanges | null) => {
    bridge.tellEngine('findings.changed', { documentId, revision: 9, isWhole: false, changes: given })
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }
  const setSerial = (now: number): void => {
    serial = now
  }
  const see = (...blockIds: string[]): void => {
    inSight = blockIds
  }
  return { told, load, tell, setSerial, see }
}

it('has those in sight drawn first, once for each document', async () => {
  const { told, load, tell, see } = setUp()
  see('b1', 'b2')
  await load('d1')
  await tell('d1', null)
  expect(told).toEqual(['in sight at 9', 'all at 9', 'all at 9'])
})

it('takes over changes that follow on what the editor has, and none of other documents', async () => {
  const { told, load, tell } = setUp()
  await load('d1')
  await tell('d1', changes(5, 6))
  await tell('d2', changes(6, 7))
  await tell('d1', changes(6, 7))
  expect(told).toEqual(['all at 9', 'changes at 9: a', 'changes at 9: a'])
})

it('reads all anew after a gap, and where the engine does not say what has changed', async () => {
  const { told, load, tell, setSerial } = setUp()
  await load('d1')
  setSerial(8)
  await tell('d1', changes(7, 8))
  await tell('d1', changes(8, 9))
  await tell('d1', null)
  expect(told).toEqual(['all at 9', 'all at 9', 'changes at 9: a', 'all at 9'])
})
