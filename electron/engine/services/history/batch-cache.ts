import type { ProjectStore } from '../../db/project-store.ts'
import type { StoredBatch } from '../../db/repositories/history.ts'

/** Batches by id, each read once. */
export class Batches {
  readonly #store: ProjectStore
  readonly #known = new Map<string, StoredBatch>()

  constructor(store: ProjectStore) {
    this.#store = store
  }

  get(id: string): StoredBatch {
    const known = this.#known.get(id)
    if (known) return known
    const batch = this.#store.history.batch(id)
    if (!batch) throw new RangeError('A step belongs to a batch')
    this.#known.set(id, batch)
    return batch
  }
}
