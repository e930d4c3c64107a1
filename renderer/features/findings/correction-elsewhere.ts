import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'
import type { FindingView } from '#renderer/editor/editor-host.ts'
import { type FindingType, shownConfidence } from '#shared/domain/finding.ts'
import { useConcordance } from './concordance.ts'

/** The other places of a reading that was just corrected. */
interface Offer {
  type: FindingType
  quote: string
  reading: string
  count: number
  documents: number
}

/** After a correction: where the same wrong reading waits elsewhere. */
export const useCorrectionElsewhere = defineStore('correctionElsewhere', () => {
  const bridge = useBridge()
  const document = useOpenDocument()
  const project = useProject()
  const concordance = useConcordance()
  const offer = shallowRef<Offer | null>(null)
  let latest = 0

  /** Looks for other places of what was accepted; quietly, since it only offers. */
  async function look({ type, quote }: FindingView, reading: string): Promise<void> {
    const request = ++latest
    offer.value = null
    try {
      // The place itself must not be counted.
      await document.editor?.flush()
      const filter = { types: [{ type, from: shownConfidence }], status: 'open' as const, quote, reading }
      const { total, documents } = await bridge.engine('concordance.counts', { filter, by: 'document' })
      if (request === latest && total > 0)
        offer.value = { type, quote, reading, count: total, documents: documents.length }
    } catch {
      // What keeps a text from being saved is told elsewhere.
    }
  }
  function dismiss(): void {
    latest++
    offer.value = null
  }
  watch(() => project.info?.path, dismiss)

  return {
    offer,
    look,
    dismiss,
    show(): void {
      if (offer.value) concordance.openCorrection(offer.value)
      dismiss()
    },
  }
})
