import type { Node } from 'prosemirror-model'
import type { Decoration } from 'prosemirror-view'
import { shownConfidence } from '#shared/domain/finding.ts'
import type { EditorTexts } from '../../editor-host.ts'
import { blockDecoration, spanDecorations } from '../../span-decorations.ts'
import type { FindingList } from './finding-list.ts'

/** How the finding at `index` shows in the text; nothing for one whose text has changed or that is weak. */
export function findingDecorations(list: FindingList, index: number, doc: Node, texts: EditorTexts): Decoration[] {
  const place = list.placeAt(index)
  if (!place) return []
  const { finding } = list.slots[index]!
  const status = list.statuses[index]!
  // The list shows weak ones to who asks; the text is left in peace.
  if (status === 'open' && finding.confidence < shownConfidence) return []
  const look = {
    className: `finding finding-${finding.type} is-${status}`,
    attributes: { 'data-finding': finding.id },
    spec: { findingId: finding.id },
  }
  // The hook stands at the end of the block by style, not as a widget: widgets near the caret upset input methods.
  if (finding.type === 'broken_paragraph') {
    const $from = doc.resolve(place.from)
    return [blockDecoration($from.before(), $from.parent, look)]
  }
  const description = texts('editor.mark', {
    type: texts(`types.finding.${finding.type}`),
    status: texts(`types.status.${status}`),
  })
  return spanDecorations(doc, place.from, place.to, {
    ...look,
    attributes: { ...look.attributes, 'aria-description': description },
    marksWhole: finding.type === 'duplicate',
  })
}
