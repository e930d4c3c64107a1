import { expect, test } from 'vitest'
import { installCommand, missingRequirements, parseInstalled } from './system-libraries.ts'

test('only packages that are installed whole count', () => {
  const output = 'xvfb installed\nlibgbm1 config-files\nlibnss3 not-installed\nlibxss1 installed\n'
  expect(parseInstalled(output)).toEqual(new Set(['xvfb', 'libxss1']))
  expect(parseInstalled('')).toEqual(new Set())
})

test('one of the names of a requirement suffices', () => {
  const requirements = [['libasound2', 'libasound2t64'], ['libgbm1']]
  expect(missingRequirements(requirements, new Set(['libasound2t64']))).toEqual([['libgbm1']])
  expect(missingRequirements(requirements, new Set(['libasound2', 'libgbm1']))).toEqual([])
})

test('the printed command is one line', () => {
  expect(installCommand(['xvfb', 'xauth'])).toBe(
    'sudo apt-get update && sudo apt-get install --yes --no-install-recommends xvfb xauth',
  )
})
