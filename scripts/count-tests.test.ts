import { expect, test } from 'vitest'
import { countTests } from './count-tests.ts'

test('adds up both runners and leaves test files out', () => {
  const output = [
    ' Test Files  1 failed | 3 passed (4)',
    '      Tests  1 failed | 20 passed | 2 skipped (23)',
    '   Start at  10:00:00',
    'Running 4 tests using 1 worker',
    '  1 failed',
    '    [electron] › window.spec.ts:5:1 › opens ─────',
    '  1 did not run',
    '  1 flaky',
    '  2 passed (3.1s)',
  ].join('\n')
  expect(countTests(output)).toEqual({ passed: 22, failed: 2, flaky: 1, skipped: 3 })
})

test('colours do not matter', () => {
  const output =
    '\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[32m3 passed\u001b[39m\u001b[22m\u001b[90m (3)\u001b[39m\n'
  expect(countTests(output)).toEqual({ passed: 3, failed: 0, flaky: 0, skipped: 0 })
})

test('a run that printed no closing line counts nothing', () => {
  expect(countTests('error: 3 passed by the door')).toEqual({ passed: 0, failed: 0, flaky: 0, skipped: 0 })
})
