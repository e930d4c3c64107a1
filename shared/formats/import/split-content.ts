import { Fragment } from 'prosemirror-model'
import { type SourceRun, sourceLengthOf } from '../../domain/source.ts'
import type { InlineContent } from './inline-content.ts'

/** A part of a paragraph's content and the source stretch that it stands for. */
export interface ContentPart {
  nodes: Fragment
  runs: SourceRun[]
  start: number
  end: number
}

/** Cuts content where `cutsOf` says (offsets in its text, atoms counting one); parts touch in the source. */
export function splitContent(
  content: InlineContent,
  source: { start: number; end: number },
  cutsOf: (text: string) => number[],
): ContentPart[] {
  const whole = Fragment.from(content.nodes)
  const cuts = cutsOf(whole.textBetween(0, whole.size, '', '\n'))
  if (cuts.length === 0) return [{ nodes: whole, runs: content.runs, ...source }]
  const edges = [0, ...cuts, content.size]
  const parts: ContentPart[] = []
  let start = source.start
  for (let index = 1; index < edges.length; index++) {
    const [from, to] = [edges[index - 1]!, edges[index]!]
    const runs = runsBetween(content.runs, from, to)
    const last = runs.at(-1)
    const end = to === content.size ? source.end : Math.max(start, last ? last.source + sourceLengthOf(last) : start)
    parts.push({ nodes: whole.cut(from, to), runs, start, end })
    start = end
  }
  return parts
}

function runsBetween(runs: readonly SourceRun[], from: number, to: number): SourceRun[] {
  return runs.flatMap(run => {
    const start = Math.max(run.offset, from)
    const end = Math.min(run.offset + run.length, to)
    if (start >= end) return []
    const part = { offset: start - from, length: end - start }
    const { source, sourceLength } = run
    return sourceLength === undefined
      ? [{ ...part, source: source + start - run.offset }]
      : [{ ...part, source, sourceLength }]
  })
}
