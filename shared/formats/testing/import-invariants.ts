import type { Node } from 'prosemirror-model'
import { forEachTextBlock } from '../../document/sections.ts'
import type { ImportedDocument } from '../import/index.ts'

/** A block's text as block offsets count it: every inline atom one unit. */
function unitsOf(block: Node): string {
  return block.textBetween(0, block.content.size, '', '\n')
}

/** What is wrong with the source map of an import, in words; empty when every promise is kept. */
export function brokenPromises(source: string, { doc, sources }: ImportedDocument): string[] {
  const broken: string[] = []
  let done = 0
  forEachTextBlock(doc, block => {
    const place = sources.get(block.attrs.id as string)
    if (!place) {
      broken.push('a block without a source')
      return
    }
    const units = unitsOf(block)
    let offset = 0
    for (const run of place.runs) {
      if (run.offset < offset || run.source < done) broken.push(`run at ${run.source} does not ascend`)
      if (run.source < place.start || run.source + run.length > place.end) broken.push('a run outside its block')
      if (units.slice(run.offset, run.offset + run.length) !== source.slice(run.source, run.source + run.length)) {
        broken.push(`text differs at ${run.source}`)
      }
      offset = run.offset + run.length
      done = run.source + run.length
    }
    if (offset > units.length) broken.push('runs longer than the block')
  })
  return broken
}

/** The source less everything that some run covers: what the import took for syntax or white space. */
export function uncovered(source: string, { sources }: ImportedDocument): string {
  const runs = [...sources.values()].flatMap(place => place.runs).sort((left, right) => left.source - right.source)
  let rest = ''
  let done = 0
  for (const run of runs) {
    rest += source.slice(done, run.source)
    done = run.source + run.length
  }
  return rest + source.slice(done)
}
