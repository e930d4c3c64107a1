// `npm run fuzz:import [files a format] [first seed]`: imports thousands of broken files of each format.
import { fuzzImport } from '#shared/formats/testing/fuzz-import.ts'
import { fuzzSamples } from '#shared/formats/testing/fuzz-samples.ts'

const count = Number(process.argv[2] ?? 2000)
const first = Number(process.argv[3] ?? 1000)
let failed = 0
for (const name of Object.keys(fuzzSamples)) {
  const start = performance.now()
  const { documents, refused, failures } = await fuzzImport(name, first, count)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${name}: ${documents} documents, ${refused} refused, ${failures.length} failures, ${seconds} s`)
  for (const failure of failures.slice(0, 5)) console.error(failure)
  failed += failures.length
}
process.exitCode = failed > 0 ? 1 : 0
