import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../domain/snapshot.ts'
import { profileOf } from '../document-profile.ts'
import { CheckSession } from '../session.ts'
import { markedSnapshot } from '../testing/marked-snapshot.ts'
import { Corpus } from './corpus.ts'
import { codesOf } from './language-model.ts'
import { Segmenter } from './segmenter.ts'
import { settle } from './suspicion.ts'
import { languageForTests } from './testing/language.ts'

const resources = languageForTests()
const model = resources.language()?.model
const documentOf = (snapshot: Snapshot) => ({ snapshot, profile: profileOf(snapshot) })
const textOf = fc
  .array(fc.constantFrom(...'云泽临溪白石区发展经济建设'), { minLength: 3, maxLength: 60 })
  .map(list => list.join(''))

describe('the corpus', () => {
  it('never counts too few, wherever a document came in, and forgets what is removed', () => {
    fc.assert(
      fc.property(fc.array(textOf, { minLength: 1, maxLength: 5 }), texts => {
        const corpus = new Corpus()
        const documents = texts.map((text, index) => documentOf(markedSnapshot(text, `d${index}`).snapshot))
        for (const document of documents) corpus.update(document)
        corpus.remove('d0')
        const probe = codesOf((texts[0] as string).slice(0, 3))
        let visited = 0
        corpus.visit(probe, 0, 1000, () => {
          visited++
          return undefined
        })
        expect(corpus.count(probe, 0, 3)).toBeGreaterThanOrEqual(visited)
        expect(corpus.get('d0')).toBeUndefined()
      }),
    )
  })

  it('counts a copied passage once', () => {
    const passage = '云泽市全面推进城乡道路建设改造工程，群众出行更加便利，沿线经济加快发展。'
    const corpus = new Corpus()
    corpus.update(documentOf(markedSnapshot(`${passage}\n${passage}`, 'a').snapshot))
    const codes = codesOf('道路建设')
    let visited = 0
    corpus.visit(codes, 0, 10, () => {
      visited++
      return undefined
    })
    expect(visited).toBe(1)
  })
})

describe('the segmenter', () => {
  it('covers a text from end to end, whatever it holds', () => {
    if (!model) throw new Error('The language files are missing')
    const segmenter = new Segmenter(model)
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'云泽市，“的发展12aX×*的的的\n龘') }), text => {
        const words = segmenter.read(codesOf(text))
        expect(words.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      }),
    )
  })

  it('reads common words whole', () => {
    if (!model) throw new Error('The language files are missing')
    const text = '推动经济，稳定社会'
    const words = new Segmenter(model).read(codesOf(text)).map(({ start, end }) => text.slice(start, end))
    expect(words).toEqual(expect.arrayContaining(['推动', '经济', '社会']))
  })
})

it('keeps one suspicion for each place, the surest', () => {
  const base = { type: 'ocr_char' as const, readings: [], evidence: '', count: 0, documents: 0, related: [] }
  const weak = { ...base, kind: 'repeat' as const, start: 0, end: 4, confidence: 0.6 }
  const sure = { ...base, kind: 'missing' as const, start: 2, end: 6, confidence: 0.8 }
  expect(settle([weak, sure]).map(({ kind }) => kind)).toEqual(['missing'])
})

it('finds the same in whatever order the documents came', () => {
  const texts = ['在市委坚强颁导下，推动项目建设。', '在县委坚强领导下，加快发展。', '坚持党的领导领导，服务群众。']
  const snapshots = texts.map((text, index) => markedSnapshot(text, `d${index}`).snapshot)
  const idsIn = (order: readonly Snapshot[]) => {
    const session = new CheckSession({ resources })
    for (const snapshot of order) session.update(snapshot)
    return session.check(snapshots.map(({ documentId }) => documentId)).map(({ checker, id }) => `${checker} ${id}`)
  }
  expect(idsIn(snapshots.toReversed())).toEqual(idsIn(snapshots))
})

it('still finds repeats without the language', () => {
  const session = new CheckSession()
  session.update(markedSnapshot('资金专专专，按项目核算。').snapshot)
  expect(session.check(['document']).map(({ checker, quote }) => `${checker} ${quote}`)).toContain('ocr_char 专专专')
})
