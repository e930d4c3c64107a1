import { nextTick, type Ref, ref, shallowRef, watch } from 'vue'
import type { Bridge } from '#renderer/bridge/bridge.ts'
import type { EditionOptions, EditionPreview, EditionSample } from '#shared/contract/editions.ts'

/** How long after the last change of a rule the summary of all documents is asked for. */
const summaryDelayMs = 250

interface Looking {
  bridge: Bridge
  report(error: unknown): void
  isOpen: Readonly<Ref<boolean>>
  documentIds: Readonly<Ref<readonly string[]>>
  options: Readonly<Ref<EditionOptions>>
  directory: Readonly<Ref<string | null>>
}

/** How the edition begins as it is chosen now, and what all of them leave out and hold. */
export function editionLook({ bridge, report, isOpen, documentIds, options, directory }: Looking) {
  const sampledId = ref<string | null>(null)
  const preview = shallowRef<EditionPreview | null>(null)
  const sample = shallowRef<EditionSample | null>(null)
  let latest = 0
  let underway: Promise<void> = Promise.resolve()

  async function look(): Promise<void> {
    const request = ++latest
    const isLatest = () => request === latest
    preview.value = null
    const ids = [...documentIds.value]
    const [first] = ids
    if (!isOpen.value || first === undefined) return
    const documentId = sampledId.value && ids.includes(sampledId.value) ? sampledId.value : first
    sampledId.value = documentId
    const asked = plain(options.value)
    try {
      const seen = await bridge.engine('editions.sample', { documentId, options: asked })
      if (isLatest()) sample.value = seen
      await new Promise(resolve => setTimeout(resolve, summaryDelayMs))
      if (!isLatest()) return
      const folder = directory.value ? { directory: directory.value } : {}
      const all = await bridge.engine('editions.preview', { documentIds: ids, options: asked, ...folder })
      if (isLatest()) preview.value = all
    } catch (error) {
      if (isLatest()) report(error)
    }
  }
  const lookAgain = (): Promise<void> => {
    underway = look()
    return underway
  }
  watch([documentIds, options, directory, sampledId], lookAgain, { deep: true })

  /** Waits until everything has been looked at as it is chosen now. */
  async function settled(): Promise<void> {
    // What was chosen just now is looked at from the next tick on.
    await nextTick()
    for (let seen: Promise<void> | null = null; seen !== underway; ) {
      seen = underway
      await seen
    }
  }
  return { sampledId, preview, sample, look: lookAgain, settled }
}

/** Options without what makes them reactive, as they can be sent. */
export const plain = (options: EditionOptions): EditionOptions => JSON.parse(JSON.stringify(options)) as EditionOptions
