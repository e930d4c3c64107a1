import { expect, it } from 'vitest'
import { languageForTests } from './testing/language.ts'

it('reads traditional print as the characters of today, none of which it takes for an older form', () => {
  const characters = languageForTests().language()?.characters
  expect(characters?.simplified('給予研究，概況謹慎，欠款已還，乾隆年間的郎中。')).toBe(
    '给予研究，概况谨慎，欠款已还，乾隆年间的郎中。',
  )
})

it('reads a rare character for common ones that look like it, and no common one for it', () => {
  const characters = languageForTests().language()?.characters
  const [rare, common] = ['壸', '壶'].map(character => character.charCodeAt(0)) as [number, number]
  expect(characters?.lookAlikesOf(rare)).toContain(common)
  expect(characters?.lookAlikesOf(common)).not.toContain(rare)
})
