import { expect, it } from 'vitest'
import { fuzzImport } from '../testing/fuzz-import.ts'
import { fuzzSamples } from '../testing/fuzz-samples.ts'

it.each(Object.keys(fuzzSamples))(
  '%s, broken in a hundred ways, gives a document or a clear error',
  { timeout: 60_000 },
  async name => {
    const { documents, refused, failures } = await fuzzImport(name, 1, 100)
    expect(failures).toEqual([])
    expect(documents + refused).toBe(100)
    expect(documents).toBeGreaterThan(0)
  },
)
