import { useBridge } from '#renderer/bridge/bridge.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import type { CommandIdOf } from '#shared/commands/registry.ts'
import { useConcordance } from './concordance.ts'
import { useCorrectionElsewhere } from './correction-elsewhere.ts'
import { useDecision } from './decision.ts'
import { useFindingsList } from './findings-list.ts'

/** What the commands about findings do. */
export function useFindingCommands(): Record<CommandIdOf<'findings'>, () => void> {
  const bridge = useBridge()
  const list = useFindingsList()
  const decision = useDecision()
  const notices = useNotices()
  const concordance = useConcordance()
  const elsewhere = useCorrectionElsewhere()
  const isMany = () => concordance.subject !== null
  /** Whoever goes on to a finding sees its card, and decides that one. */
  const step = (direction: 1 | -1): void => {
    if (isMany()) concordance.close()
    list.step(direction)
  }
  return {
    'findings.next': () => step(1),
    'findings.previous': () => step(-1),
    'findings.nextDocument': () => void list.goToNextDocument().catch(notices.report),
    'findings.accept': () => (isMany() ? concordance.accept() : decision.accept()),
    'findings.edit': decision.edit,
    'findings.reject': () => (isMany() ? concordance.reject() : decision.reject('place')),
    'findings.rejectInDocument': () => decision.reject('document'),
    'findings.rejectInProject': () => decision.reject('project'),
    'findings.reopen': () => void decision.reopen(),
    'findings.alike': () => list.current && concordance.openAlike(list.current),
    'findings.sameElsewhere': elsewhere.show,
    'findings.safeFixes': concordance.openSafe,
    'findings.check': () => void bridge.engine('findings.check', {}).catch(notices.report),
  }
}
