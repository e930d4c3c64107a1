import type { DuplicateCluster, PassageCopy } from '#shared/contract/duplicates.ts'
import type { AnchoredFinding } from '#shared/domain/finding.ts'
import type { ProjectStore } from '../../db/project-store.ts'
import type { ListedFinding } from '../../db/repositories/findings.ts'

/** Copies whose borders lie so close together are one. */
const borderTolerance = 8

/**
 * Copies of passages, gathered from what findings propose to set aside and what they point to. With a document only those
 * that it has a part in.
 */
export function listClusters(store: ProjectStore, documentId?: string): DuplicateCluster[] {
  const gathering = new Gathering()
  for (const entry of store.findings.duplicates(documentId)) gathering.add(entry)
  const clusters = gathering.clusters()
  return documentId ? clusters.filter(({ copies }) => copies.some(copy => copy.documentId === documentId)) : clusters
}

/** Findings that share a copy belong together. */
class Gathering {
  readonly #clusters = new Set<DuplicateCluster>()
  readonly #byBlock = new Map<string, { copy: PassageCopy; cluster: DuplicateCluster }[]>()

  add({ documentId, finding, status }: ListedFinding): void {
    const { id, checker, message } = finding
    const own = { documentId, anchor: finding.anchor, findingId: id }
    const known = [own, ...othersOf(finding)].map(copy => ({ copy, found: this.#find(copy) }))
    const cluster = this.#joined(known.flatMap(({ found }) => found?.cluster ?? [])) ?? this.#begin(id)
    for (const { copy, found } of known) {
      if (!found) this.#put(copy, cluster)
      else found.copy.findingId ??= copy.findingId
    }
    cluster.judgements.push({ documentId, findingId: id, checker, message, status })
  }

  clusters(): DuplicateCluster[] {
    const isProposed = ({ findingId }: PassageCopy) => Number(findingId !== null)
    for (const cluster of this.#clusters) cluster.copies.sort((a, b) => isProposed(a) - isProposed(b))
    return [...this.#clusters]
  }

  #begin(key: string): DuplicateCluster {
    const cluster = { key, copies: [], judgements: [] }
    this.#clusters.add(cluster)
    return cluster
  }

  /** Makes one of clusters that turn out to be about the same passage. */
  #joined(clusters: readonly DuplicateCluster[]): DuplicateCluster | undefined {
    const [first, ...others] = new Set(clusters)
    for (const other of others) {
      this.#clusters.delete(other)
      first?.judgements.push(...other.judgements)
      first?.copies.push(...other.copies)
      for (const placed of [...this.#byBlock.values()].flat()) if (placed.cluster === other) placed.cluster = first!
    }
    return first
  }

  #find({ documentId, anchor }: PassageCopy) {
    const { blockId, start, endBlockId, end } = anchor
    return this.#byBlock
      .get(`${documentId} ${blockId} ${endBlockId}`)
      ?.find(
        ({ copy }) =>
          Math.abs(copy.anchor.start - start) <= borderTolerance && Math.abs(copy.anchor.end - end) <= borderTolerance,
      )
  }

  #put(copy: PassageCopy, cluster: DuplicateCluster): void {
    const key = `${copy.documentId} ${copy.anchor.blockId} ${copy.anchor.endBlockId}`
    cluster.copies.push(copy)
    this.#byBlock.set(key, [...(this.#byBlock.get(key) ?? []), { copy, cluster }])
  }
}

const othersOf = ({ related }: AnchoredFinding): PassageCopy[] =>
  related.map(({ documentId, anchor }) => ({ documentId, anchor, findingId: null }))
