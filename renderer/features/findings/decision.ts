import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { useBatches } from '#renderer/bridge/batches.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import type { DecisionChoice } from '#renderer/editor/document-editor.ts'
import type { FindingView } from '#renderer/editor/editor-host.ts'
import type { AnnotationBodies } from '#shared/domain/annotation.ts'
import type { DecisionScope } from '#shared/domain/finding.ts'
import { groupOf } from '#shared/domain/rule.ts'
import { useCorrectionElsewhere } from './correction-elsewhere.ts'
import { useDecisionDraft } from './decision-draft.ts'
import { useFindingsList } from './findings-list.ts'
import { isStrong } from './rows.ts'

/** Decides the current finding by what the card holds. */
export const useDecision = defineStore('decision', () => {
  const document = useOpenDocument()
  const list = useFindingsList()
  const elsewhere = useCorrectionElsewhere()
  const batches = useBatches()
  const { draft, spend } = useDecisionDraft()
  /** Counts requests to put the focus into the card's first field. */
  const editRequests = ref(0)
  /** Whether the focus stood in the card that has just gone. */
  const isInCard = ref(false)

  /** All open findings in sight that share the current one's group, itself included. */
  const group = computed(() => {
    const view = list.current
    const name = view && groupOf(view)
    if (!view || !name) return []
    return document.findings.filter(
      other =>
        other.type === view.type &&
        other.status === 'open' &&
        other.present &&
        groupOf(other) === name &&
        (other.id === view.id || isStrong(other, list.filter.showWeak)),
    )
  })
  const ids = computed(() => {
    if (!list.current) return []
    return draft.value.wholeGroup && group.value.length > 1 ? group.value.map(view => view.id) : [list.current.id]
  })

  /** What may stand next once something is decided: what comes after the current finding, then all from the first. */
  function nextOnes(): readonly FindingView[] {
    const at = list.shown.findIndex(view => view.id === list.current?.id)
    return [...list.shown.slice(at + 1), ...list.shown]
  }

  /** Decides what the card shows; while the engine changes documents that waits, unless it has decided that itself. */
  function decide(choice: DecisionChoice): void {
    const targets = ids.value
    const shown = list.current?.id
    batches.afterwards(() => list.current?.id === shown && decideNow(targets, choice))
  }

  function decideNow(targets: readonly string[], choice: DecisionChoice): void {
    if (!document.editor || list.current?.status !== 'open' || targets.length === 0) return
    const { findings } = document.editor
    const nextIds = nextOnes().map(({ id }) => id)
    findings.decide(targets, choice)
    spend()
    // As the decision has left them: one that says the same of the place in other words has gone with its text.
    const waiting = new Set(
      findings
        .all()
        .filter(({ status, present }) => status === 'open' && present)
        .map(({ id }) => id),
    )
    const next = nextIds.find(id => waiting.has(id))
    if (next !== undefined) findings.select(next)
  }

  function accept(): void {
    const view = list.current
    if (!view) return
    const { maskKind, value, note, reading, keepOther } = draft.value
    const accepted = { verdict: 'accepted', scope: 'place' } as const
    if (view.type === 'mask') {
      const mask = { maskKind, value: value.trim() || null, ...(note.trim() ? { note: note.trim() } : {}) }
      decide({ ...accepted, mask })
    } else if (view.type === 'duplicate') decide({ ...accepted, keepOther })
    else if (view.type === 'broken_paragraph') decide(accepted)
    else acceptReading(reading)
  }

  /** Each finding of a group gets its own first reading; a reading that was typed in is for one place alone. */
  function acceptReading(reading: string): void {
    const view = list.current
    const isProposed = reading === (view?.fixes[0]?.text ?? view?.quote)
    if (!isProposed) draft.value.wholeGroup = false
    const isOne = ids.value.length === 1
    decide({ verdict: 'accepted', scope: 'place', ...(isProposed && view?.fixes[0] ? {} : { reading }) })
    const isCorrected = view?.type !== 'heading_level' && !view?.data.role && reading !== view?.quote
    if (view && isOne && isCorrected) void elsewhere.look(view, reading)
  }

  /** Leaves the text as it is; `project` and `document` also speak for the same quote elsewhere. */
  function reject(scope: DecisionScope, verdict: 'rejected' | 'intended' | 'deferred' = 'rejected'): void {
    decide({ verdict, scope })
  }

  /** Asks somebody about the current finding alone; it waits, put off, until there is an answer. */
  function ask(query: AnnotationBodies['query']): void {
    draft.value.wholeGroup = false
    decide({ verdict: 'deferred', scope: 'place', query })
  }

  return {
    draft,
    editRequests,
    isInCard,
    group,
    accept,
    reject,
    ask,
    reopen: () => list.current && document.editor?.findings.reopen(list.current.id),
    edit: () => {
      editRequests.value++
    },
  }
})
