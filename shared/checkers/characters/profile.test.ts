import { expect, test } from 'vitest'
import { markedSnapshot } from '../testing/marked-snapshot.ts'
import { characterProfileOf } from './profile.ts'

const profileOf = (text: string) => characterProfileOf(markedSnapshot(text).snapshot)

test('a report in simplified script', () => {
  const profile = profileOf('2023年，云泽市推进“一窗受理”改革，新建学校12所（含教学点）。全市发展稳步,成效明显。')
  expect(profile.punctuation).toEqual({ habit: 'full', full: 4, half: 1 })
  expect(profile.quotes.habit).toBe('curly')
  expect(profile.brackets.habit).toBe('full')
  expect(profile.digitSpacing).toEqual({ habit: 'joined', joined: 3, spaced: 0 })
  expect(profile.script.habit).toBe('simplified')
  expect(profile.maskSigns).toEqual([])
})

test('a gazetteer in traditional script', () => {
  const profile = profileOf('縣長曰：「邑人尚儉，農勤耕作。」國民學會來時對發。')
  expect(profile.script.habit).toBe('traditional')
  expect(profile.quotes.habit).toBe('corner')
})

test('a text with half-width marks throughout, figures set off and masks', () => {
  const profile = profileOf('今年以来,全县团结一心,新建 3 所,走访 **户,调研*次.会议,讲话,总结.')
  expect(profile.punctuation.habit).toBe('half')
  expect(profile.digitSpacing.habit).toBe('spaced')
  expect(profile.maskSigns).toEqual([])
  expect(profileOf('走访**户，调研*次，受理***件，占**%。').maskSigns).toEqual(['star'])
})

test('too little to tell', () => {
  const { punctuation, quotes, script, digitSpacing } = profileOf('云')
  expect([punctuation.habit, quotes.habit, script.habit, digitSpacing.habit]).toEqual([null, null, null, null])
})
