import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type MarkupElement, parseMarkup } from '../../import/markup/parse-markup.ts'
import { childOf, childrenOf } from '../../import/markup/xml.ts'

/** All of TEI as an editor for it has it, made from TEI's own schema: what may stand in what. */
interface Vocabulary {
  elements: { name: string; children: string[]; attributes: { name: string }[] }[]
}
const pathOf = createRequire(import.meta.url).resolve
const { elements } = JSON.parse(readFileSync(pathOf('@jinntec/jinn-codemirror/src/tei.json'), 'utf8')) as Vocabulary
const tei = new Map(
  elements.map(({ name, children, attributes }) => [
    name,
    new Set([...children, ...attributes.map(attribute => `@${attribute.name}`)]),
  ]),
)

const path = join(import.meta.dirname, 'testing', 'tei-subset.rng')
const grammar = childOf(parseMarkup(readFileSync(path, 'utf8'), 'xml'), 'grammar')!
const patterns = new Map(childrenOf(grammar, 'define').map(define => [define.attributes.name!, define]))

/** Each element of our schema with what it may hold: `p/hi`, `p/@rend`. */
function pairsOf(schema: MarkupElement): Set<string> {
  const pairs = new Set<string>()
  const seen = new Set<MarkupElement>()
  const walk = (pattern: MarkupElement, parent: string, refs: ReadonlySet<string>) => {
    for (const child of childrenOf(pattern)) {
      const name = child.attributes.name!
      if (child.name === 'attribute') pairs.add(`${parent}/@${name}`)
      else if (child.name === 'element') {
        pairs.add(`${parent}/${name}`)
        if (seen.has(child)) continue
        seen.add(child)
        walk(child, name, new Set())
      } else if (child.name !== 'ref') walk(child, parent, refs)
      else if (!refs.has(name)) walk(patterns.get(name)!, parent, new Set([...refs, name]))
    }
  }
  walk(childOf(schema, 'start')!, '', new Set())
  return pairs
}

it('our schema allows nothing that TEI has not', () => {
  const pairs = [...pairsOf(grammar)].filter(pair => !pair.startsWith('/'))
  expect(pairs.length).toBeGreaterThan(300)
  expect(pairs).toEqual(expect.arrayContaining(['p/surplus', 'annotation/@motivation', 'TEI/standOff']))
  const foreign = pairs.filter(pair => {
    const [parent, held] = pair.split('/') as [string, string]
    return !tei.get(parent)?.has(held)
  })
  expect(foreign).toEqual([])
})
