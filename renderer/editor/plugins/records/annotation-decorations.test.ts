import { expect, test } from 'vitest'
import type { PlacedState } from '#shared/document/record-set.ts'
import { schema } from '#shared/document/schema.ts'
import type { AnnotationContent } from '#shared/domain/annotation.ts'
import { annotationDecorations } from './annotation-decorations.ts'

const doc = schema.node('doc', null, [
  schema.node('section', null, [schema.node('paragraph', { id: 'B1' }, [schema.text('云泽市水务局')])]),
])
const texts = (key: string, params: object = {}) => [key, ...Object.values(params)].join(' ')

/** The attributes that a screen reader gets of an annotation on the first two characters. */
function heard(content: AnnotationContent) {
  const record = {
    id: 'R1',
    type: 'annotation',
    author: { kind: 'person', name: '林' },
    at: 0,
    findingId: null,
    ...content,
  }
  const placed = { record, from: 2, to: 4, removed: false } as unknown as PlacedState
  const [decoration] = annotationDecorations(placed, doc, texts)
  const { role, 'aria-description': description } = (
    decoration as unknown as { type: { attrs: Record<string, string> } }
  ).type.attrs
  return [role, description]
}

test('a correction is an insertion that tells what stood there', () => {
  const body = { original: '去泽', reading: '云泽' }
  expect(heard({ kind: 'ocr', body })).toEqual(['insertion', 'editor.corrected types.annotation.ocr 去泽'])
})

test('what is set aside is a deletion; all else is a mark that says what it is', () => {
  const copy = { keptDocumentId: null, keptBlockId: null, keptExact: '云泽' }
  expect(heard({ kind: 'duplicate', body: copy })).toEqual(['deletion', 'types.annotation.duplicate'])
  expect(heard({ kind: 'query', body: { text: '何处？' } })).toEqual([
    'mark',
    'editor.annotation types.annotation.query 何处？',
  ])
})
