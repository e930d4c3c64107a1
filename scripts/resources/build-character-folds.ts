import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Converter } from 'opencc-js'
import { repositoryRoot } from '../run.ts'

/** Rebuilds `shared/search/simplified-characters.ts` from the characters of OpenCC. */
const target = join(repositoryRoot, 'shared', 'search', 'simplified-characters.ts')
const converters = (['t', 'hk', 'tw', 'jp'] as const).map(from => Converter({ from, to: 'cn' }))

const [traditional, simplified]: [string[], string[]] = [[], []]
for (let code = 0x3400; code <= 0x9fff; code++) {
  const character = String.fromCharCode(code)
  const found = converters.map(convert => convert(character)).find(to => to !== character && to.length === 1)
  if (!found) continue
  traditional.push(character)
  simplified.push(found)
}
// A form that is itself written otherwise in simplified text (裡 → 里 by way of 裏) goes all the way.
const to = new Map(traditional.map((from, index) => [from, simplified[index]!]))
const last = (character: string): string => {
  const seen = new Set<string>()
  let at = character
  while (to.has(at) && !seen.has(at)) {
    seen.add(at)
    at = to.get(at)!
  }
  return at
}
const pairs = traditional.map(from => [from, last(from)] as const).filter(([from, end]) => from !== end)
writeFileSync(
  target,
  `// Made by scripts/resources/build-character-folds.ts from the characters of OpenCC (Apache-2.0); see docs/resources.md.
/** Traditional and variant characters, and at the same places the simplified ones that they are written as. */
export const traditionalCharacters =
  '${pairs.map(([from]) => from).join('')}'
export const simplifiedCharacters =
  '${pairs.map(([, end]) => end).join('')}'
`,
)
console.log(`${pairs.length} characters`)
