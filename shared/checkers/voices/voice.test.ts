import { describe, expect, it } from 'vitest'
import { Voice } from './voice.ts'

const voice = new Voice({ bias: -25, characters: '5 包\n-15 议', pairs: '20 代办包过下证\n-60 会议' })
const said = (text: string) =>
  voice.stretchesIn(text, { sentence: 0, clauses: 1 }).map(({ start, end }) => text.slice(start, end))

describe('a voice', () => {
  it('is heard in a sentence that says more for it than against it, also over gaps and odd signs', () => {
    expect(said('本会议开始。代办包过下证。')).toEqual(['代办包过下证'])
    expect(said('代★办 包·过下·证')).toEqual(['代★办 包·过下·证'])
  })

  it('is the same in both scripts', () => {
    expect(said('代辦包過下證')).toEqual(['代辦包過下證'])
    expect(said('會議代辦證')).toEqual([])
  })

  it('is heard in the clauses of a sentence that is not all its own', () => {
    expect(said('会议今天开始，代办包过，下证，会议明天结束')).toEqual(['代办包过，下证'])
  })

  it('counts everything once, and tells nothing of few characters', () => {
    expect(said('代办代办代办代办')).toEqual([])
    expect(said('下证')).toEqual([])
  })
})
