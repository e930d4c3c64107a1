import type { maskCalls } from '#shared/contract/masks.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

export function maskHandlers(context: HandlerContext): Handlers<typeof maskCalls> {
  return {
    'masks.groups': ({ documentIds, after, limit }) =>
      context.project().store.masks.groups(documentIds, { after, limit }),
  }
}
