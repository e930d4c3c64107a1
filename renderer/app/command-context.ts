import { type ComputedRef, computed } from 'vue'
import { useBatches } from '#renderer/bridge/batches.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'
import { useConcordance } from '#renderer/features/findings/concordance.ts'
import { useCorrectionElsewhere } from '#renderer/features/findings/correction-elsewhere.ts'
import { useFindingsList } from '#renderer/features/findings/findings-list.ts'
import type { CommandContext } from '#shared/commands/command.ts'

/** What the commands' `when` looks at, as the window is now. */
export function useCommandContext(): ComputedRef<CommandContext> {
  const project = useProject()
  const document = useOpenDocument()
  const findings = useFindingsList()
  const batches = useBatches()
  const concordance = useConcordance()
  const elsewhere = useCorrectionElsewhere()
  return computed(() => {
    const current = findings.current
    return {
      projectOpen: project.info !== null,
      projectWritable: project.isWritable,
      documentOpen: document.head !== null,
      openFindings: findings.shown.some(view => view.status === 'open'),
      findingOpen: concordance.subject === null ? current?.status === 'open' : concordance.canDecide,
      findingOnCard: current !== null && concordance.subject === null,
      findingCurrent: current !== null,
      correctionElsewhere: elsewhere.offer !== null,
      findingDecided: current !== null && current.status !== 'open',
      selection: document.selection !== null && !document.selection.empty,
      headingCurrent: Boolean(document.selection?.headingId),
      canUndo: batches.canUndo,
      canRedo: batches.canRedo,
    }
  })
}
