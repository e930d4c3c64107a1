import type { roundCalls } from '#shared/contract/rounds.ts'
import { noteReading } from '../services/rounds/note-reading.ts'
import { setReview, setWork } from '../services/rounds/set-states.ts'
import { beginRound, closeRound, viewRounds } from '../services/rounds/turn-rounds.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'
import type { OpeningCall } from './opening.ts'

export function roundHandlers(context: HandlerContext): Handlers<Omit<typeof roundCalls, OpeningCall>> {
  const writable = () => {
    const project = context.project()
    project.assertWritable()
    return project.store
  }
  const origin = () => ({ actor: context.actor, at: context.now() })
  const changed = (documentIds: string[]) => context.emit('rounds.changed', { documentIds })
  return {
    'rounds.list': () => viewRounds(context.project().store),
    'rounds.close': () => {
      const view = closeRound(writable(), origin())
      changed([])
      return view
    },
    'rounds.open': () => {
      const view = beginRound(writable(), origin())
      changed([])
      return view
    },
    'rounds.setWork': ({ documentIds, work }) => {
      setWork(writable(), documentIds, work, origin())
      changed(documentIds)
      return null
    },
    'rounds.setReview': ({ documentIds, review }) => {
      setReview(writable(), documentIds, review, origin())
      changed(documentIds)
      return null
    },
    'reading.note': noted => {
      const { refused, hasChanged } = noteReading(writable(), noted, origin())
      if (hasChanged) changed([noted.documentId])
      return { refused }
    },
  }
}
