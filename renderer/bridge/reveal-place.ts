import { useNotices } from './notices.ts'
import { useOpenDocument } from './open-document.ts'

/** A stretch of a block of some document, in block offsets, and the text that stood there when it was listed. */
export interface ListedPlace {
  documentId: string
  blockId: string
  start: number
  end: number
  text: string
  /** Where it is a finding's, it is found by that too, though the text around it has moved. */
  findingId?: string
}

/** A walk along a list opens no more documents than somebody looks at. */
const restMs = 180

/** Shows places of lists in the text, in whatever document; `isFinal` takes the caret there. */
export function useRevealPlace(): (place: ListedPlace, isFinal: boolean) => void {
  const document = useOpenDocument()
  const notices = useNotices()
  let opening: ReturnType<typeof setTimeout> | undefined

  function reveal(place: ListedPlace, focus: boolean): void {
    const { editor } = document
    if (!editor || editor.hits.reveal(place, { focus })) return
    if (place.findingId && editor.findings.select(place.findingId, { focus })) return
    notices.tell({ tone: 'info', key: 'search.placeGone', params: {} })
  }
  async function openAndReveal(place: ListedPlace, focus: boolean): Promise<void> {
    try {
      await document.open(place.documentId)
      if (document.head?.id === place.documentId) reveal(place, focus)
    } catch (error) {
      notices.report(error)
    }
  }
  return (place, isFinal) => {
    clearTimeout(opening)
    if (document.head?.id === place.documentId) reveal(place, isFinal)
    else opening = setTimeout(() => void openAndReveal(place, isFinal), isFinal ? 0 : restMs)
  }
}
