import type { Node } from 'prosemirror-model'
import { Mapping, type Step } from 'prosemirror-transform'
import { resolveAnchor } from '#shared/document/anchors.ts'
import type { Anchor } from '#shared/domain/anchor.ts'

/** Results older than this many revisions are placed by their anchors alone. */
const keptRevisions = 64

interface Known {
  revision: number
  doc: Node
  /** How many of `maps` lie before it. */
  at: number
}

/** A docPos range that an anchor holds at. */
export interface Place {
  from: number
  to: number
}

/**
 * The document as it was at the revisions that the engine may still speak of, and the maps from there to now. So a
 * result that is late is first placed exactly where it was found, and then carried over the later edits.
 */
export class Revisions {
  readonly #mapping = new Mapping()
  #known: Known[]
  /** Documents after each step that no revision holds yet. */
  #unsent: Node[] = []

  constructor(revision: number, doc: Node) {
    this.#known = [{ revision, doc, at: 0 }]
  }

  /** A step was made; `after` is the document after it. */
  add(step: Step, after: Node): void {
    this.#mapping.appendMap(step.getMap())
    this.#unsent.push(after)
  }

  /** The `count` oldest unsent steps have become `revision`. */
  saved(revision: number, count: number): void {
    const last = this.#known[this.#known.length - 1]!
    const doc = this.#unsent[count - 1] ?? last.doc
    this.#known.push({ revision, doc, at: last.at + count })
    this.#unsent.splice(0, count)
    if (this.#known.length > keptRevisions) this.#known.shift()
  }

  /** Gives a function that places anchors of `revision` in `now`; it returns null for what cannot be placed. */
  placer(revision: number, now: Node): (anchor: Anchor) => Place | null {
    const known = this.#known.find(entry => entry.revision === revision)
    if (!known) return anchor => resolveAnchor(now, anchor)
    const since = this.#mapping.slice(known.at)
    return anchor => {
      const place = resolveAnchor(known.doc, anchor)
      if (!place || since.maps.length === 0) return place
      const from = since.map(place.from, 1)
      return { from, to: Math.max(from, since.map(place.to, -1)) }
    }
  }
}
