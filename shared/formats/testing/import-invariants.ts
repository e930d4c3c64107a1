import type { Node } from 'prosemirror-model'
import { forEachTextBlock } from '../../document/sections.ts'
import { sourceLengthOf } from '../../domain/source.ts'
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
      const end = run.source + sourceLengthOf(run)
      if (run.source < place.start || end > place.end) broken.push('a run outside its block')
      const text = units.slice(run.offset, run.offset + run.length)
      if (run.sourceLength === undefined && text !== source.slice(run.source, end)) {
        broken.push(`text differs at ${run.source}`)
      }
      if (end === run.source) broken.push('a run of nothing')
      offset = run.offset + run.length
      done = end
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
    done = run.source + sourceLengthOf(run)
  }
  return rest + source.slice(done)
}
