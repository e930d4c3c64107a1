import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstPlaces } from './first-places.ts'

it('tells the first two places of each text, also where they overlap or one begins as another', () => {
  const character = fc.constantFrom('水', '利', '渠', '，')
  const text = fc.array(character, { minLength: 3, maxLength: 5 }).map(all => all.join(''))
  const whole = fc.array(character, { maxLength: 60 }).map(all => all.join(''))
  fc.assert(
    fc.property(whole, fc.array(text, { maxLength: 6 }), (whole, texts) => {
      const found = firstPlaces(whole, texts, 3)
      for (const text of texts) {
        const first = whole.indexOf(text)
        const second = first < 0 ? -1 : whole.indexOf(text, first + 1)
        expect(found.get(text)).toEqual([first, second].filter(at => at >= 0))
      }
    }),
  )
})
