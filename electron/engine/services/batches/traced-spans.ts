import type { StepMap } from 'prosemirror-transform'
import { MoveMap, moveSpan } from '#shared/document/move-step.ts'

/** Stretches of a document that are followed over later steps. Edges are exclusive. */
export class TracedSpans {
  readonly #froms: number[] = []
  readonly #tos: number[] = []
  /** Stretches around which everything was taken away. */
  readonly #lost = new Set<number>()

  add(from: number, to: number): void {
    this.#froms.push(from)
    this.#tos.push(to)
  }

  at(index: number): { from: number; to: number; isLost: boolean } {
    return { from: this.#froms[index]!, to: this.#tos[index]!, isLost: this.#lost.has(index) }
  }

  /** Carries every stretch over a step. */
  follow(map: StepMap): void {
    if (map instanceof MoveMap) {
      for (let index = 0; index < this.#froms.length; index++) {
        const moved = moveSpan(map.move, { from: this.#froms[index]!, to: this.#tos[index]! })
        this.#froms[index] = moved.from
        this.#tos[index] = moved.to
      }
      return
    }
    let first = Number.POSITIVE_INFINITY
    map.forEach(start => {
      first = Math.min(first, start)
    })
    for (let index = 0; index < this.#froms.length; index++) {
      const [from, to] = [this.#froms[index]!, this.#tos[index]!]
      // Most steps lie behind most stretches.
      if (to < first) continue
      if (from === to && map.mapResult(from).deletedAcross) this.#lost.add(index)
      const start = map.map(from, 1)
      this.#froms[index] = start
      this.#tos[index] = Math.max(start, map.map(to, -1))
    }
  }
}
