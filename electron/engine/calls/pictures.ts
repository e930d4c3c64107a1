import type { pictureCalls } from '#shared/contract/pictures.ts'
import { pagePictureOf, pdfOf, pictureOf } from '../services/picture-of.ts'
import { scanPlacesOf } from '../services/scan-places.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

export function pictureHandlers(context: HandlerContext): Handlers<typeof pictureCalls> {
  return {
    'pictures.inText': input => {
      const { store, states } = context.project()
      return pictureOf(store, states, input)
    },
    'pictures.ofPlace': input => {
      const { store, states } = context.project()
      return scanPlacesOf(store, states, input)
    },
    'pictures.pdf': ({ documentId }) => pdfOf(context.project().store, documentId),
    'pictures.ofPage': input => pagePictureOf(context.project().store, context.pool, input),
  }
}
