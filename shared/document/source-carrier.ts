import type { Node } from 'prosemirror-model'
import type { Step } from 'prosemirror-transform'
import type { BlockSource, SourceRun } from '../domain/source.ts'
import { mapPoint } from './change-memory.ts'
import { changesOf, type StepChange } from './changed-ranges.ts'
import { MoveStep, movePoint } from './move-step.ts'
import type { SourceMap } from './source-map.ts'
import { type Arrival, CarriedSources, coreOf, longEnough, type SourceLoss, takeMoved } from './source-moves.ts'
import { type AbsoluteRun, cutRuns, type PlacedBlock, sameRuns, sourceOfBlock, touchedBlocks } from './source-runs.ts'

/** Paste and deletion of one move follow each other closely; what is older is no move. */
const arrivalSteps = 3

/** Carries sources through steps; blocks that a step leaves alone keep their objects. Typed text has no source. */
export class SourceCarrier {
  readonly #given: SourceMap
  #own: CarriedSources | null = null

  constructor(sources: SourceMap) {
    this.#given = sources
  }

  result(): SourceMap {
    return this.#own ?? this.#given
  }

  step(step: Step, before: Node, after: Node): void {
    if (step instanceof MoveStep) {
      this.#move(step)
      return
    }
    const changes = changesOf(step, before, after)
    if (changes.length === 0) return
    this.#own ??= new CarriedSources(this.#given)
    const old = touchedBlocks(before, changes)
    const fresh = touchedBlocks(after, newRanges(step))
    new StepCarrier(this.#own, old, fresh, after).run(changes)
  }

  /** Whole blocks keep their sources wherever they go; only what is remembered of earlier steps goes with them. */
  #move(move: MoveStep): void {
    this.#own ??= new CarriedSources(this.#given)
    const point = (pos: number): number => movePoint(move, pos, 'after')
    this.#own.memory = this.#own.memory.moved(point)
    this.#own.arrivals = this.#own.arrivals.map(arrival => ({ ...arrival, place: point(arrival.place) }))
    this.#own.lastGone = null
  }
}

function newRanges(step: Step): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = []
  step.getMap().forEach((_oldStart, _oldEnd, start, end) => {
    ranges.push({ start, end })
  })
  return ranges
}

/** Carries the sources of the blocks that one step touches. */
class StepCarrier {
  readonly #sources: CarriedSources
  readonly #oldSources: readonly BlockSource[]
  readonly #old: readonly PlacedBlock[]
  readonly #fresh: readonly PlacedBlock[]
  readonly #after: Node
  /** Sources of blocks as they were before a change that this step takes back or moves. */
  readonly #known: BlockSource[] = []
  readonly #lastGone: object | null
  #runs: AbsoluteRun[]

  constructor(sources: CarriedSources, old: readonly PlacedBlock[], fresh: readonly PlacedBlock[], after: Node) {
    this.#sources = sources
    this.#old = old
    this.#fresh = fresh
    this.#after = after
    this.#lastGone = sources.lastGone
    sources.lastGone = null
    this.#oldSources = old.flatMap(({ id }) => sources.get(id) ?? [])
    this.#runs = old.flatMap(({ id, contentPos }) =>
      (sources.get(id)?.runs ?? []).map(run => ({ ...run, pos: contentPos + run.offset })),
    )
  }

  run(changes: readonly StepChange[]): void {
    const ids = new Set(this.#fresh.map(block => block.id))
    const isRestructured = this.#old.length !== this.#fresh.length || this.#old.some(block => !ids.has(block.id))
    const gone: { change: StepChange; runs: SourceRun[] }[] = []
    for (const change of changes) {
      const { kept, removed } = cutRuns(this.#runs, change)
      this.#runs = kept
      if (removed.length) gone.push({ change, runs: removed })
      this.#remember(change, removed, isRestructured)
    }
    this.#place(isRestructured, ids)
    for (const { change, runs } of gone) this.#giveToArrival(change, runs)
    this.#sources.arrivals = this.#sources.arrivals
      .map(arrival => ({ ...arrival, steps: arrival.steps + 1 }))
      .filter(arrival => arrival.steps < arrivalSteps)
  }

  #remember(change: StepChange, removed: SourceRun[], isRestructured: boolean): void {
    const taken = this.#sources.memory.find(change)
    let { memory, collapsed } = this.#sources.memory.map(change)
    this.#sources.arrivals = this.#sources.arrivals.map(arrival => ({
      ...arrival,
      place: mapPoint(arrival.place, change),
    }))
    if (taken) {
      memory = memory.takeBack(taken, null)
      this.#bring(change.start, taken.payload.runs, taken.payload.blocks)
    } else if (change.newSize > 0) this.#arrive(change, memory.changes)
    if (removed.length || isRestructured || collapsed.length) {
      const payload: SourceLoss = { runs: removed, blocks: this.#oldSources }
      memory = memory.add(change, { homes: [], payload, collapsed })
      this.#sources.lastGone = memory.changes.at(-1)?.key ?? null
    }
    this.#sources.memory = memory
  }

  /** New content: text that a step took away lately brings its source along; other text waits for its deletion. */
  #arrive(change: StepChange, memory: CarriedSources['memory']['changes']): void {
    const moves = takeMoved(change.inserted, memory, this.#lastGone)
    for (const move of moves) this.#bring(change.start, move.runs, move.blocks)
    if (moves.length === 0 && longEnough(change.inserted)) {
      const arrival: Arrival = { place: change.start, text: change.inserted, steps: 0 }
      this.#sources.arrivals = [...this.#sources.arrivals, arrival]
    }
  }

  #bring(place: number, runs: readonly SourceRun[], blocks: readonly BlockSource[]): void {
    for (const run of runs) this.#runs.push({ ...run, pos: place + run.offset })
    this.#runs.sort((a, b) => a.pos - b.pos)
    this.#known.push(...blocks)
  }

  #place(isRestructured: boolean, ids: ReadonlySet<string>): void {
    const before = new Map(this.#old.map(({ id }) => [id, this.#sources.get(id)]))
    for (const { id } of this.#old) if (!ids.has(id)) this.#sources.delete(id)
    for (const block of this.#fresh) {
      const source = sourceOfBlock(block, this.#runs, {
        previous: before.get(block.id),
        known: this.#known,
        old: this.#oldSources,
        isRestructured,
      })
      if (source) this.#sources.set(block.id, source)
      else this.#sources.delete(block.id)
    }
  }

  /** A move that put in first and takes out now: the text that came in gets the source of what goes. */
  #giveToArrival(change: StepChange, removed: readonly SourceRun[]): void {
    const core = coreOf(change.removed)
    if (!core || !longEnough(core.text)) return
    for (const arrival of this.#sources.arrivals.toReversed()) {
      const at = arrival.text.indexOf(core.text)
      if (at < 0 || arrival.text.indexOf(core.text, at + 1) >= 0) continue
      const shift = arrival.place + at - core.start
      const runs = removed.map(run => ({ ...run, pos: run.offset + shift }))
      const start = arrival.place + at
      for (const block of touchedBlocks(this.#after, [{ start, end: start + core.text.length }])) this.#add(block, runs)
      return
    }
  }

  #add(block: PlacedBlock, runs: readonly AbsoluteRun[]): void {
    const previous = this.#sources.get(block.id)
    const own = (previous?.runs ?? []).map(run => ({ ...run, pos: block.contentPos + run.offset }))
    const free = runs.filter(run => own.every(o => o.pos + o.length <= run.pos || run.pos + run.length <= o.pos))
    const all = [...own, ...free].sort((a, b) => a.pos - b.pos)
    const source = sourceOfBlock(block, all, { previous, known: [], old: [], isRestructured: false })
    if (source && !(previous && sameRuns(previous.runs, source.runs))) this.#sources.set(block.id, source)
  }
}
