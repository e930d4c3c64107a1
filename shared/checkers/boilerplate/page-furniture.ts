import type { ListedBlock } from '../block-list.ts'
import { foliosInRow } from './folio.ts'
import { addHanFolios } from './han-folios.ts'
import type { Furniture } from './line.ts'
import { loneFoliosIn } from './lone-folio.ts'
import { addNextPages } from './next-pages.ts'
import { addPageHeads } from './page-heads.ts'

const known = new WeakMap<readonly ListedBlock[], ReadonlyMap<number, Furniture>>()

/** Page numbers and running heads of a document, by index of their block. Read once for each list of blocks. */
export function foliosIn(list: readonly ListedBlock[]): ReadonlyMap<number, Furniture> {
  let folios = known.get(list)
  if (!folios) {
    const found = foliosInRow(list)
    for (const [index, folio] of loneFoliosIn(list)) {
      if (folio.weight > (found.get(index)?.weight ?? 0)) found.set(index, folio)
    }
    addHanFolios(list, found)
    addPageHeads(list, found)
    addNextPages(list, found)
    folios = found
    known.set(list, folios)
  }
  return folios
}
