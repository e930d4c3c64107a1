import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { TextVersion } from '#shared/contract/history.ts'
import type { TextView } from '#shared/contract/settings.ts'
import { useNotices } from './notices.ts'
import { useOpenDocument } from './open-document.ts'
import { useSettings } from './settings.ts'

/** Two versions of the text, side by side. */
export interface ComparedVersions {
  first: TextVersion
  second: TextVersion
}

const usual: ComparedVersions = { first: { kind: 'original' }, second: { kind: 'now' } }

/** How the text in the middle is looked at; the place in it goes along from view to view. */
export const useTextView = defineStore('textView', () => {
  const settings = useSettings()
  const notices = useNotices()
  const document = useOpenDocument()
  const view = computed(() => settings.settings.text.view)
  const showsOriginals = computed(() => settings.settings.text.showsOriginals)
  const compared = shallowRef<ComparedVersions>(usual)
  /** Ids of blocks to bring to the top of the view that is shown next, the wanted one first. */
  let wanted: readonly string[] = []
  /** What a view that is not the editor has at its top. */
  let readTop: (() => readonly string[]) | null = null

  function show(next: TextView): void {
    if (next === view.value) return
    wanted = readTop?.() ?? document.editor?.places.topBlocks() ?? []
    keep({ view: next })
    if (next === 'review') document.editor?.places.scrollToBlock(wanted)
  }

  /** Shows the text itself, as something in it is to be seen; where it goes is told already. */
  function uncover(): void {
    if (view.value !== 'review') keep({ view: 'review' })
  }

  const keep = (patch: Partial<typeof settings.settings.text>): void =>
    void settings.change({ text: { ...settings.settings.text, ...patch } }).catch(notices.report)

  watch(
    () => document.head?.id,
    () => {
      compared.value = usual
      wanted = []
    },
  )
  watch([showsOriginals, () => document.editor], ([isShown, editor]) => editor?.showOriginals(isShown), {
    immediate: true,
  })

  return {
    view,
    showsOriginals,
    compared,
    show,
    uncover,
    compare(versions: ComparedVersions): void {
      compared.value = versions
      show('compare')
    },
    toggleOriginals: () => keep({ showsOriginals: !showsOriginals.value }),
    /** The ids of blocks that the view just shown should begin with, best first. */
    wantedTop: (): readonly string[] => wanted,
    /** A view says what it has at its top; null when it goes. */
    provideTop(read: (() => readonly string[]) | null): void {
      readTop = read
    },
  }
})
