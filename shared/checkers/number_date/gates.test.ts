import { join } from 'node:path'
import { expect, it } from 'vitest'
import { traitsOf } from '../characters/classes.ts'
import { normalise } from '../characters/normalised-view.ts'
import { linesOfCases } from '../testing/cases.ts'
import type { GatedRule } from './gated.ts'
import { allRules, rulesFor } from './scan.ts'

/** Of rules that say little of themselves, and of ways to number that no fixture shows. */
const examples = [
  '共12件，其中甲5件、乙6件。',
  '（一）甲。（二）乙。（四）丁。',
  '（1）修渠；（2）挖井；（4）种树。',
  '1、修渠。2、挖井。4、种树。',
  '第一，修渠；第二，挖井；第四，种树。',
  '其一，修渠；其二，挖井；其四，种树。',
  '1）修渠；2）挖井；4）种树。',
]
const blocks = [...examples, ...linesOfCases(join(import.meta.dirname, 'fixtures', 'flagged'))]

it('no gate keeps a rule from its own examples', () => {
  const kept = blocks.flatMap(block => {
    const { text } = normalise(block)
    const asked = new Set<unknown>(rulesFor(block, traitsOf(block)))
    return allRules.flatMap((rule: GatedRule) => {
      const found = (rule.ungated ?? rule)(text).filter(({ confidence }) => confidence >= 0.5)
      const isKept = found.length > 0 && (!asked.has(rule) || rule(text).length < found.length)
      return isKept ? found.map(hit => `${hit.rule}: ${text.slice(hit.start, hit.end)} in ${text}`) : []
    })
  })
  expect(kept).toEqual([])
})

it('every rule has an example among the fixtures', () => {
  const bare = allRules.filter((rule: GatedRule) =>
    blocks.every(block => (rule.ungated ?? rule)(normalise(block).text).length === 0),
  )
  expect(bare.map(({ name }) => name)).toEqual([])
})
