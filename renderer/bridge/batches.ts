import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { ReplacementResult, UndoResult } from '#shared/contract/batches.ts'
import type { InputOf } from '#shared/contract/call.ts'
import type { DecideResult } from '#shared/contract/concordance.ts'
import type { SettleResult } from '#shared/contract/duplicates.ts'
import type { EngineCalls } from '#shared/contract/engine.ts'
import { AppError } from '#shared/domain/errors.ts'
import { useBridge } from './bridge.ts'
import { useJobs } from './jobs.ts'
import { useNotices } from './notices.ts'
import { useOpenDocument } from './open-document.ts'
import { useProject } from './project.ts'

type DecideInput = InputOf<EngineCalls['concordance.decide']>

/** How often places are decided that a check comes between: while somebody works, checks come in bursts. */
const mostTries = 4

/** Changes that the engine makes in many documents at once, and the way back. */
export const useBatches = defineStore('batches', () => {
  const bridge = useBridge()
  const jobs = useJobs()
  const document = useOpenDocument()
  const project = useProject()
  const notices = useNotices()
  /** Places that the last undoing had to leave. */
  const conflicts = shallowRef<UndoResult['conflicts']>([])
  const { isBusy, whileFrozen, afterwards } = useFreezing()
  const tell = useTelling()

  watch(
    () => project.info?.path,
    () => {
      conflicts.value = []
    },
  )

  followEngine()

  /** Replaces hits; throws what kept it from being done. */
  function replace(input: InputOf<EngineCalls['batches.replace']>): Promise<ReplacementResult> {
    return whileFrozen(async () => {
      const { jobId } = await bridge.engine('batches.replace', input)
      const { result } = await jobs.outcomeOf(jobId, 'replace')
      return result
    })
  }

  /** Settles copies of a passage, tells how that went and offers the way back; throws what kept it from being done. */
  function settle(input: InputOf<EngineCalls['duplicates.settle']>): Promise<void> {
    return whileFrozen(async () => {
      const { jobId } = await bridge.engine('duplicates.settle', input)
      const { result } = await jobs.outcomeOf(jobId, 'settle')
      tell.settled(result, undo)
    })
  }

  /**
   * Decides places of a concordance, tells how that went and offers the way back; throws what kept it from being done.
   * Where a check came between and nothing was decided, `again` tells what to decide then; null: nothing.
   */
  function decide(input: DecideInput, again: () => Promise<DecideInput | null>): Promise<DecideResult> {
    const run = async (asked: DecideInput) =>
      (await jobs.outcomeOf((await bridge.engine('concordance.decide', asked)).jobId, 'decide')).result
    return whileFrozen(async () => {
      const result = await oftenEnough(run, input, again)
      tell.decided(result, undo)
      return result
    })
  }

  /** Takes a batch back in all its documents, as far as they are as it left them, and tells how that went. */
  async function undo(batchId: string): Promise<void> {
    const isRedo = batchId === document.editor?.batchFor('redo')
    try {
      await whileFrozen(async () => {
        const { jobId } = await bridge.engine('batches.undo', { batchId })
        const { result } = await jobs.outcomeOf(jobId, 'undo')
        conflicts.value = result.conflicts
        forget(batchId)
        tell.undone(result, isRedo)
      })
      if (document.head?.versions.length) await document.readHead()
    } catch (error) {
      if (error instanceof AppError && error.code === 'batch_undone') forget(batchId)
      throw error
    }
  }
  /** Nobody is offered any more what has been taken back. */
  function forget(batchId: string): void {
    document.editor?.settle(batchId)
    notices.settle(batchId)
  }

  /** Undo and Redo in the open document: what was done last there, by hand or by a batch, which is taken back as one. */
  function step(direction: 'undo' | 'redo'): void {
    const { editor } = document
    const batchId = editor?.batchFor(direction)
    if (batchId) void undo(batchId).catch(notices.report)
    else editor?.[direction]()
  }

  return {
    // Keys that come before a batch is done wait for it.
    canUndo: computed(() => document.canUndo || isBusy.value),
    canRedo: computed(() => document.canRedo || isBusy.value),
    conflicts,
    isBusy,
    whileFrozen,
    afterwards,
    replace,
    decide,
    settle,
    undo,
    step: (direction: 'undo' | 'redo') => afterwards(() => step(direction)),
  }
})

/** Makes batches one after the other, while nobody changes the open text. */
function useFreezing() {
  const document = useOpenDocument()
  const isBusy = shallowRef(false)
  let running: Promise<unknown> = Promise.resolve()
  let waiting = 0

  /** Keys that come faster than batches are done wait their turn. */
  function afterwards(work: () => void): void {
    if (isBusy.value) void running.then(() => setTimeout(() => afterwards(work)))
    else work()
  }

  /** While the engine changes documents, the open text waits: what is typed then would meet another text. */
  async function whileFrozen<T>(work: () => Promise<T>): Promise<T> {
    waiting++
    isBusy.value = true
    const own = running.then(() => frozen(work))
    running = own.catch(() => undefined)
    try {
      return await own
    } finally {
      isBusy.value = --waiting > 0
    }
  }
  async function frozen<T>(work: () => Promise<T>): Promise<T> {
    const { editor } = document
    await editor?.flush()
    editor?.freeze(true)
    try {
      return await work()
    } finally {
      editor?.freeze(false)
    }
  }
  return { isBusy, whileFrozen, afterwards }
}

/** Decides again what was decided nowhere because a check came between, as long as `again` tells what to decide then. */
async function oftenEnough(
  run: (input: DecideInput) => Promise<DecideResult>,
  input: DecideInput,
  again: () => Promise<DecideInput | null>,
): Promise<DecideResult> {
  let result = await run(input)
  for (let tries = 1; tries < mostTries && result.batchId === null && result.changedSince.length > 0; tries++) {
    const next = await again()
    if (!next) break
    result = await run(next)
  }
  return result
}

/** Lets the open text, and what can be undone in it and in others, follow what the engine itself has changed. */
function followEngine(): void {
  const document = useOpenDocument()
  const notices = useNotices()
  useBridge().onEngine('documents.advanced', advanced => {
    const { editor, head } = document
    if (!editor || editor.advance(advanced)) return
    if (advanced.documentId !== head?.id || editor.saveStatus !== 'saved') return
    // Where something is unsaved, sending it tells of the conflict.
    void document.reload().catch(notices.report)
  })
}

/** Tells how batches went. */
function useTelling() {
  const notices = useNotices()
  return {
    /** Offers the way back too. */
    decided(result: DecideResult, undo: (batchId: string) => Promise<void>): void {
      const { batchId, decided, documents, changedSince, unchanged } = result
      const left = unchanged.length
      const params = { changed: changedSince.length, left }
      const amounts = { places: decided, documents }
      if (batchId === null) {
        notices.tell({ tone: 'info', key: 'concordance.decidedNothing', params })
        return
      }
      const isPartly = changedSince.length + left > 0
      const key = isPartly ? 'concordance.decidedPartly' : 'concordance.decided'
      const action = { key: 'search.undo', run: () => void undo(batchId).catch(notices.report) }
      notices.tell({ tone: isPartly ? 'info' : 'success', key, params, amounts, action, about: batchId })
    },
    settled({ batchId, setAside, taken, left }: SettleResult, undo: (batchId: string) => Promise<void>): void {
      const amounts = { copies: setAside, readings: taken, places: left }
      const action = batchId && { key: 'search.undo', run: () => void undo(batchId).catch(notices.report) }
      const isKept = setAside + taken + left === 0
      const key = left > 0 ? 'duplicates.settledPartly' : isKept ? 'duplicates.settledKept' : 'duplicates.settled'
      const offer = action ? { action, about: batchId } : {}
      notices.tell({ tone: left > 0 ? 'info' : 'success', key, params: {}, amounts, ...offer })
    },
    /** What stands in other documents changes out of sight, so their number is said. */
    undone({ restored, documents, conflicts: left }: UndoResult, isRedo: boolean): void {
      const params = { left: left.length }
      const amounts = { places: restored, documents }
      const part = documents > 1 ? (left.length > 0 ? 'partlyInMany' : 'inMany') : left.length > 0 ? 'partly' : 'all'
      const key = isRedo ? `search.redone.${part}` : `search.undone.${part}`
      notices.tell({ tone: left.length > 0 ? 'info' : 'success', key, params, amounts })
    },
  }
}
