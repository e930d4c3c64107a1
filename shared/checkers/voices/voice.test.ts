import { describe, expect, it } from 'vitest'
import { Voice } from './voice.ts'

const voice = new Voice({ bias: -20, other: -10, pairs: '20 代办包过下证\n-15 会议' })
const said = (text: string) => voice.stretchesIn(text, 1).map(({ start, end }) => text.slice(start, end))

describe('a voice', () => {
  it('is heard in the stretch whose pairs speak for it, also over gaps and odd signs', () => {
    expect(said('会议要求代办包过为契机')).toEqual(['代办包过'])
    expect(said('会议要求代★办 包·过为契机')).toEqual(['代★办 包·过'])
  })

  it('is the same in both scripts', () => {
    expect(said('會議要求代辦包過為契機')).toEqual(['代辦包過'])
  })

  it('does not go on over the end of a sentence', () => {
    expect(said('代办下证。会议')).toEqual(['代办下证'])
    expect(said('要代办。包下')).toEqual([])
  })
})
