import { ref, watch } from 'vue'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import type { FindingView } from '#renderer/editor/editor-host.ts'
import { type MaskKind, maskKinds } from '#shared/domain/annotation.ts'
import { useFindingsList } from './findings-list.ts'

/** What the person is about to decide: the fields of the card, before any button is pressed. */
interface Draft {
  maskKind: MaskKind
  value: string
  note: string
  /** Whether the decision is for all open findings of the group. */
  wholeGroup: boolean
  reading: string
  /** Of a duplicate: set the other copy aside instead of this one. */
  keepOther: boolean
}

const kindOf = (view: FindingView): MaskKind => maskKinds.find(kind => kind === view.data.kind) ?? 'other'

const draftOf = (view: FindingView | null): Draft => ({
  maskKind: view ? kindOf(view) : 'other',
  value: '',
  note: '',
  wholeGroup: typeof view?.data.group === 'string',
  reading: view?.fixes[0]?.text ?? view?.quote ?? '',
  keepOther: false,
})

/** Whether a check has only given a finding another number, because the text around it has changed. */
const isFoundAnew = (now: FindingView, before: FindingView, known: readonly FindingView[]): boolean =>
  now.type === before.type && now.quote === before.quote && !known.some(({ id }) => id === before.id)
/** Whether somebody has put something into the card. */
const isBegun = (draft: Draft, view: FindingView | null): boolean =>
  JSON.stringify(draft) !== JSON.stringify(draftOf(view))

/** What stands in the card of the current finding, for each of them anew. */
export function useDecisionDraft() {
  const document = useOpenDocument()
  const list = useFindingsList()
  const draft = ref<Draft>(draftOf(null))
  /** What the card holds has been decided: it is of no other finding, however alike that is. */
  let isSpent = false

  watch(
    () => list.current,
    (now, before) => {
      if (before !== undefined && now?.id === before?.id) return
      const isKept =
        now && before && !isSpent && isBegun(draft.value, before) && isFoundAnew(now, before, document.findings)
      if (!isKept) draft.value = draftOf(now)
      isSpent = false
    },
    { immediate: true },
  )

  return {
    draft,
    /** Says that it has been decided. */
    spend(): void {
      isSpent = true
    },
  }
}
