import { describe, expect, it } from 'vitest'
import type { Confusion } from '../../experience/confusions.ts'
import { noResources } from '../resources.ts'
import { CheckSession } from '../session.ts'
import { markedSnapshot } from '../testing/marked-snapshot.ts'
import { languageForTests } from './testing/language.ts'

const confusion = (wrong: string, right: string, given: Partial<Confusion> = {}): Confusion => ({
  ...{ wrong, right, kind: 'error', count: 3, contexts: ['不|的'] },
  ...given,
})
function sessionWith(confusions: Confusion[], resources = languageForTests()): CheckSession {
  return new CheckSession({ confusions, resources })
}
function found(session: CheckSession, text: string, minConfidence = 0.5) {
  session.update(markedSnapshot(text, 'a').snapshot)
  return session
    .check(['a'], { minConfidence })
    .filter(({ checker }) => checker === 'ocr_char' || checker === 'term')
    .map(({ checker, quote, fixes, data, confidence, start }) => ({
      ...{ checker, quote, reading: fixes[0]?.text, reason: data.reason, confidence, start },
    }))
}
/** Reads well as it stands, so that nothing but experience speaks against it. */
const plain = '各乡镇要把水库移民工作抓紧抓实，解决群众反映的具体困难，按时完成全年任务。'

describe('what was corrected before', () => {
  it('is offered again between the same neighbours, with how often it was corrected', () => {
    const learned = [confusion('移民', '搬迁', { contexts: ['库|工'] })]
    expect(found(sessionWith([]), plain)).toEqual([])
    expect(found(sessionWith(learned), plain)).toEqual([
      { checker: 'ocr_char', quote: '移民', reading: '搬迁', reason: 'learned', confidence: 0.88, start: 7 },
    ])
    const house = [confusion('移民', '搬迁', { contexts: ['库|工'], kind: 'house' })]
    expect(found(sessionWith(house), plain)).toMatchObject([{ checker: 'term', reason: 'learned' }])
  })

  it('is offered elsewhere only where the clause reads better so', () => {
    const learned = [confusion('后', '厚', { contexts: ['早|完'] })]
    expect(found(sessionWith(learned), '他们结下了深后的友谊。')).toMatchObject([
      { quote: '后', reading: '厚', reason: 'learned' },
    ])
    expect(found(sessionWith(learned), '项目完成以后，时刻牢记宗旨。')).toEqual([])
    const once = [confusion('后', '厚', { contexts: ['早|完'], count: 1 })]
    const reasons = found(sessionWith(once), '他们结下了深后的友谊。').map(({ reason }) => reason)
    expect(reasons).not.toContain('learned')
  })

  it('leaves the right form alone where it holds the wrong one', () => {
    const learned = [confusion('民', '民政', { contexts: ['库|工', '移|政'] })]
    expect(found(sessionWith(learned), '县移民政策落实到位。', 0).filter(({ reason }) => reason === 'learned')).toEqual(
      [],
    )
  })

  it('needs both neighbours where there is no language to ask', () => {
    const learned = [confusion('移民', '搬迁', { contexts: ['库|工'] })]
    const session = sessionWith(learned, noResources())
    expect(found(session, plain)).toMatchObject([{ quote: '移民' }])
    expect(found(session, plain.replace('水库', '水利'))).toEqual([])
  })
})

it('puts a reading that undoes a known confusion first and is surer of it', () => {
  const text = '全区千部群众齐心协力，超额完成了全年目标任务。'
  const [before] = found(sessionWith([]), text)
  const [after] = found(sessionWith([confusion('千', '干', { contexts: [] })]), text)
  expect(before).toMatchObject({ quote: '千部', reading: '干部', reason: 'misspelt' })
  expect(after).toMatchObject({ quote: '千部', reading: '干部', reason: 'misspelt' })
  expect(after?.confidence).toBeGreaterThan(before?.confidence ?? 1)
})

it('forgets what is no longer taught, and finds the same whether it was taught early or late', () => {
  const learned = [confusion('移民', '搬迁', { contexts: ['库|工'] })]
  const session = sessionWith([])
  expect(found(session, plain)).toEqual([])
  session.learn(learned)
  expect(session.check(['a'])).toEqual(
    (() => {
      const fresh = sessionWith(learned)
      fresh.update(markedSnapshot(plain, 'a').snapshot)
      return fresh.check(['a'])
    })(),
  )
  session.learn([])
  expect(session.check(['a'])).toEqual([])
})
