import { median, quantile } from '../numbers.ts'
import type { CheckedRun, EditorRun, ZhubiRun } from './subjects.ts'

/** One run of everything. */
export interface Measured {
  small: ZhubiRun
  large: CheckedRun
  codemirror: EditorRun
  contentEditable: EditorRun
  /** Milliseconds to the first paint of the document, and of an empty window's word. */
  start: number
  emptyStart: number
}

interface Bar {
  what: string
  ours: (run: Measured) => number
  beside: string
  theirs: (run: Measured) => number
  /** The ratio of ours to theirs may be no more than this; no less, where `isLeast`. */
  bar: number
  isLeast?: boolean
}

const p95 = (numbers: readonly number[]): number => quantile(numbers, 0.95)
const bars: readonly Bar[] = [
  {
    what: 'key to frame, p95',
    ours: run => p95(run.large.keys),
    beside: 'CodeMirror',
    theirs: run => p95(run.codemirror.keys),
    bar: 1.5,
  },
  {
    what: 'input method to frame, p95',
    ours: run => p95(run.large.inputMethod),
    beside: 'CodeMirror',
    theirs: run => p95(run.codemirror.inputMethod),
    bar: 1.8,
  },
  {
    what: 'key to frame, p95',
    ours: run => p95(run.large.keys),
    beside: 'own at 20,000',
    theirs: run => p95(run.small.keys),
    bar: 1.5,
  },
  {
    what: 'input method to frame, p95',
    ours: run => p95(run.large.inputMethod),
    beside: 'own at 20,000',
    theirs: run => p95(run.small.inputMethod),
    bar: 1.5,
  },
  {
    what: 'frames a second, scrolling',
    ours: run => run.large.scrolling,
    beside: 'own idle',
    theirs: run => run.large.idle,
    bar: 0.95,
    isLeast: true,
  },
  {
    what: 'first paint of the text',
    ours: run => run.large.firstPaint,
    beside: 'contenteditable',
    theirs: run => run.contentEditable.firstPaint,
    bar: 0.6,
  },
  {
    // The marks of the other are part of its text.
    what: 'the same with its marks',
    ours: run => run.large.marksPaint,
    beside: 'contenteditable',
    theirs: run => run.contentEditable.firstPaint,
    bar: 0.6,
  },
  {
    what: 'time between frames while checking, p95',
    ours: run => p95(run.large.checkFrames),
    beside: 'own idle',
    theirs: run => p95(run.large.idleFrames),
    bar: 1.3,
  },
  {
    what: 'cold start with 20,000 characters',
    ours: run => run.start,
    beside: 'empty window',
    theirs: run => run.emptyStart,
    bar: 1.35,
  },
]

/** The bars as a table: medians of the runs, the median of their ratios, and whether that is within the bar. */
export function barRows(runs: readonly Measured[]): object[] {
  return bars.map(({ what, ours, beside, theirs, bar, isLeast = false }) => {
    const ratio = median(runs.map(run => ours(run) / theirs(run)))
    return {
      what,
      ours: median(runs.map(ours)).toFixed(1),
      beside,
      theirs: median(runs.map(theirs)).toFixed(1),
      ratio: ratio.toFixed(2),
      bar: `${isLeast ? '≥' : '≤'} ${bar}`,
      met: isLeast ? ratio >= bar : ratio <= bar,
    }
  })
}
