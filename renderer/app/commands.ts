import { defineStore } from 'pinia'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'
import { useRounds } from '#renderer/bridge/rounds.ts'
import { useSettings } from '#renderer/bridge/settings.ts'
import { useFindingCommands } from '#renderer/features/findings/commands.ts'
import { useConcordance } from '#renderer/features/findings/concordance.ts'
import { useDecision } from '#renderer/features/findings/decision.ts'
import { useFindingsList } from '#renderer/features/findings/findings-list.ts'
import { useHistoryCommands } from '#renderer/features/history/commands.ts'
import { useTrace } from '#renderer/features/history/trace.ts'
import { useOutlineCommands } from '#renderer/features/outline/commands.ts'
import { useSearchCommands } from '#renderer/features/search/commands.ts'
import { useTextCommands } from '#renderer/features/text/commands.ts'
import { useMarking } from '#renderer/features/text/marking.ts'
import { useTour } from '#renderer/features/tour/tour.ts'
import { useViewCommands } from '#renderer/features/views/commands.ts'
import { type CommandId, type CommandIdOf, commandOf, commands } from '#shared/commands/registry.ts'
import { defaultLayout, defaultText, limits, type Settings } from '#shared/contract/settings.ts'
import { useCommandContext } from './command-context.ts'
import { useDialogs } from './dialogs.ts'
import { usePanes } from './panes.ts'
import { useProjectActions } from './project-actions.ts'

/** A value inside its limits. */
const kept = (name: keyof typeof limits, value: number) =>
  Math.max(limits[name].least, Math.min(limits[name].most, value))

/** Sizes of the window, in percent, that the commands step through. */
const zoomSteps = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250]
function nextZoom(now: number, direction: number): number {
  if (direction > 0) return zoomSteps.find(step => step > now) ?? now
  return zoomSteps.findLast(step => step < now) ?? now
}

function useSettingChange() {
  const settings = useSettings()
  const notices = useNotices()
  return (patch: Partial<Settings>) => void settings.change(patch).catch(notices.report)
}

/** Opens the dialog that asks about the current finding. */
function useAskAboutFinding(): () => void {
  const findings = useFindingsList()
  const decision = useDecision()
  const marking = useMarking()
  return () => {
    if (!findings.current) return
    const { context, quote: text } = findings.current
    marking.ask({ quote: { ...context, text }, put: decision.ask })
  }
}

/** Says that the open document is read in this round. */
function useFinishReading(): () => void {
  const document = useOpenDocument()
  const rounds = useRounds()
  const notices = useNotices()
  return () => {
    if (document.head) void rounds.setWork([document.head.id], 'done').catch(notices.report)
  }
}

/** Begins the tour, on the sample project when none is open. */
function useShowAround(): () => Promise<void> {
  const actions = useProjectActions()
  const project = useProject()
  const tour = useTour()
  return async () => {
    if (!project.info) await actions.openSample()
    if (project.info) tour.start()
  }
}

/** What the window's own commands do. */
function useAppCommands(): Record<CommandIdOf<'app'>, () => void> {
  const actions = useProjectActions()
  const dialogs = useDialogs()
  const panes = usePanes()
  const settings = useSettings()
  const change = useSettingChange()
  const showAround = useShowAround()
  const askAboutFinding = useAskAboutFinding()
  const finishReading = useFinishReading()
  const resize = (pixels: number) => change({ textSize: kept('textSize', pixels) })
  const zoom = (steps: number) => change({ zoom: kept('zoom', nextZoom(settings.settings.zoom, steps)) })
  const trace = useTrace()
  const showHistory = (mode: 'timeline' | 'trace') => {
    trace.mode = mode
    panes.show('history')
  }
  return {
    'project.new': actions.create,
    'project.open': actions.open,
    'project.openSample': actions.openSample,
    'project.close': actions.close,
    'project.pack': actions.pack,
    'project.unpack': actions.unpack,
    'sources.importFiles': actions.importFiles,
    'sources.importFolder': actions.importFolder,
    'editions.export': () => dialogs.show('export'),
    'view.palette': () => dialogs.show('palette'),
    'view.toggleDocuments': () => panes.toggle('left'),
    'view.toggleFindings': () => panes.toggle('right'),
    'view.textLarger': () => resize(settings.settings.textSize + 1),
    'view.textSmaller': () => resize(settings.settings.textSize - 1),
    'view.textReset': () => resize(defaultText.textSize),
    'view.zoomIn': () => zoom(1),
    'view.zoomOut': () => zoom(-1),
    'view.zoomReset': () => change({ zoom: 100 }),
    'view.resetLayout': () => change(defaultLayout),
    'focus.documents': () => panes.show('documents'),
    'focus.tags': () => panes.show('tags'),
    'focus.outline': () => panes.show('outline'),
    'focus.text': () => panes.focus('text'),
    'focus.findings': () => panes.show('findings'),
    'focus.marks': () => panes.show('marks'),
    'focus.duplicates': () => panes.show('duplicates'),
    'focus.masks': () => panes.show('masks'),
    'focus.queries': () => panes.show('queries'),
    'focus.history': () => showHistory('timeline'),
    'focus.trace': () => showHistory('trace'),
    'focus.nextPane': () => panes.focusNext(1),
    'focus.previousPane': () => panes.focusNext(-1),
    'findings.ask': askAboutFinding,
    'report.show': () => dialogs.show('report'),
    'rounds.show': () => dialogs.show('rounds'),
    'rounds.done': finishReading,
    'app.person': () => dialogs.show('person'),
    'findings.profile': () => dialogs.show('profile'),
    'findings.explain': () => dialogs.show('why'),
    'outline.propose': () => dialogs.show('propose'),
    'outline.split': () => dialogs.show('threads'),
    'app.settings': () => dialogs.show('settings'),
    'app.shortcuts': () => dialogs.show('shortcuts'),
    'app.tour': () => void showAround(),
    'app.about': () => dialogs.show('about'),
  }
}

/** Commands that main does, from a key or the palette as from its menu. */
function useMainCommands(): Record<CommandIdOf<'main'>, () => void> {
  const bridge = useBridge()
  const notices = useNotices()
  const ids = commands.filter(({ owner }) => owner === 'main').map(({ id }) => id as CommandIdOf<'main'>)
  const runIn = (id: CommandIdOf<'main'>) => () => void bridge.app('app.run', { id }).catch(notices.report)
  return Object.fromEntries(ids.map(id => [id, runIn(id)])) as Record<CommandIdOf<'main'>, () => void>
}

/** Commands that bring a finding up, or several: what is decided next must be in sight, with its evidence. */
const bringFindingsUp = new Set<CommandId>([
  'findings.next',
  'findings.previous',
  'findings.edit',
  'findings.alike',
  'findings.sameElsewhere',
  'findings.safeFixes',
])

/** Commands that decide all that is listed together, where something is. */
const decidesListed = new Set<CommandId>(['findings.accept', 'findings.reject'])

/** What every command of the window does, and which of them can be done now. */
export const useCommandHandlers = defineStore('commandHandlers', () => {
  const context = useCommandContext()
  const panes = usePanes()
  const concordance = useConcordance()
  const handlers: Record<CommandId, () => void> = {
    ...useAppCommands(),
    ...useTextCommands(),
    ...useFindingCommands(),
    ...useOutlineCommands(),
    ...useSearchCommands(),
    ...useHistoryCommands(),
    ...useViewCommands(),
    ...useMainCommands(),
  }
  const notices = useNotices()
  const canRun = (id: CommandId): boolean => commandOf(id)?.when?.(context.value) ?? true
  /** Says what a command needs that is asked for in vain, so that nobody goes on typing as if it had been done. */
  function tellReason(id: CommandId): void {
    const { projectWritable, documentOpen } = context.value
    const key = commandOf(id)?.reason
    if (key && projectWritable && documentOpen) notices.tell({ tone: 'info', key, params: {} })
  }
  return {
    context,
    canRun,
    /** Runs a command when it can be done now; tells whether it did. */
    run(id: CommandId): boolean {
      if (!canRun(id)) {
        tellReason(id)
        return false
      }
      if (bringFindingsUp.has(id)) panes.reveal('findings')
      // Nobody decides many at once that he does not see.
      if (decidesListed.has(id) && concordance.subject && !panes.isShown('findings')) {
        panes.reveal('findings')
        return true
      }
      handlers[id]()
      return true
    },
  }
})
