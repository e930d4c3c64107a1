import type { Transform } from 'prosemirror-transform'
import { AppError } from '../../domain/errors.ts'
import { newId } from '../../domain/id.ts'
import { BlockIndex } from '../block-index.ts'
import { schema } from '../schema.ts'

/**
 * Takes a join back: what follows the seam (docPos before it) becomes a block of its own again, right behind, with the
 * id it had. Returns that id. Throws `input_invalid` where no seam stands.
 */
export function splitAtSeam(tr: Transform, seamPos: number): string {
  const seam = tr.doc.nodeAt(seamPos)
  if (seam?.type !== schema.nodes.seam) throw new AppError('input_invalid', { reason: 'seam' })
  const { parent } = tr.doc.resolve(seamPos)
  const cut = seam.attrs.cut as string | null
  const id = cut && !BlockIndex.of(tr.doc).find(cut) ? cut : newId()
  const { role, quote } = parent.attrs
  tr.delete(seamPos, seamPos + 1)
  tr.split(seamPos, 1, [{ type: schema.nodes.paragraph, attrs: { id, role, quote } }])
  return id
}
