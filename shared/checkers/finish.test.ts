import { describe, expect, it, test } from 'vitest'
import type { FindingDraft } from '../domain/finding.ts'
import type { SnapshotBlock } from '../domain/snapshot.ts'
import { profileOf } from './document-profile.ts'
import { finish } from './finish.ts'
import { markedSnapshot } from './testing/marked-snapshot.ts'

const text = '导语：本文来源于网友(you)上传，不代表本站观点。'
const gloss = text.indexOf('(')

function typesKept(...drafts: Pick<FindingDraft, 'type' | 'start' | 'end'>[]): string[] {
  const { snapshot } = markedSnapshot(text)
  const whole = drafts.map(({ type, start, end }) => ({
    checker: type,
    draft: {
      documentId: 'document',
      type,
      start,
      end,
      confidence: 0.9,
      severity: 'warning' as const,
      message: { key: 'x', params: {} },
    },
  }))
  const hiding = {
    checker: 'garble',
    draft: {
      documentId: 'document',
      type: 'garble' as const,
      start: gloss,
      end: gloss + 5,
      confidence: 0.94,
      severity: 'warning' as const,
      message: { key: 'x', params: {} },
      data: { hidesText: true },
    },
  }
  return finish({ snapshot, profile: profileOf(snapshot, {}) }, [...whole, hiding], 0.5).map(({ type }) => type)
}

describe('what is told to be no text', () => {
  it('takes back what is said of its own characters', () => {
    expect(typesKept({ type: 'punct', start: gloss, end: gloss + 1 })).toEqual(['garble'])
    expect(typesKept({ type: 'ocr_char', start: gloss - 2, end: gloss + 6 })).toEqual(['garble'])
  })

  it('takes nothing back of what is said of the line that it was strewn into', () => {
    expect(typesKept({ type: 'boilerplate', start: 0, end: text.length })).toEqual(['boilerplate', 'garble'])
  })
})

test('nothing is found in a block that editions leave out', () => {
  const { snapshot } = markedSnapshot('页脚(you)\n正文(you)')
  const [foot, body] = snapshot.blocks as [SnapshotBlock, SnapshotBlock]
  const set = { ...snapshot, blocks: [{ ...foot, role: 'folio' as const }, body] }
  const drafts = [foot, body].map(({ start, end }) => ({
    checker: 'garble',
    draft: {
      ...{ documentId: 'document', type: 'garble' as const, start: start + 2, end, confidence: 0.9 },
      ...{ severity: 'warning' as const, message: { key: 'x', params: {} } },
    },
  }))
  expect(finish({ snapshot: set, profile: profileOf(set, {}) }, drafts, 0.5).map(({ start }) => start)).toEqual([
    body.start + 2,
  ])
})
