import { stripVTControlCharacters } from 'node:util'

/** How many tests ended which way. */
export interface TestCounts {
  passed: number
  failed: number
  /** Failed at first and passed when tried again: reported, so that a race in a journey is seen and mended. */
  flaky: number
  skipped: number
}

// Vitest: " Tests  1 failed | 2 passed | 3 skipped (6)". Its line of test files is left out.
const vitestLine = /^ *Tests +(.+) \(\d+\)$/gm
// Playwright: "  2 passed (3.1s)", "  1 failed", "  1 did not run", each on a line of its own.
const playwrightLine = /^ {2}(\d+) (passed|failed|flaky|interrupted|skipped|did not run)(?: \([\d.]+m?s?h?\))?$/gm

/** Adds up the closing lines of Vitest and Playwright in what they printed. */
export function countTests(output: string): TestCounts {
  const counts: TestCounts = { passed: 0, failed: 0, flaky: 0, skipped: 0 }
  const plain = stripVTControlCharacters(output)
  for (const [, summary = ''] of plain.matchAll(vitestLine)) {
    for (const [, count, outcome] of summary.matchAll(/(\d+) (\w+)/g)) add(counts, Number(count), outcome!)
  }
  for (const [, count, outcome] of plain.matchAll(playwrightLine)) add(counts, Number(count), outcome!)
  return counts
}

function add(counts: TestCounts, count: number, outcome: string): void {
  if (outcome === 'passed') counts.passed += count
  else if (outcome === 'failed' || outcome === 'interrupted') counts.failed += count
  else if (outcome === 'flaky') counts.flaky += count
  else counts.skipped += count
}
