import { compilePattern, matchPattern } from '#shared/search/pattern.ts'
import type { WorkerTasks } from '../protocol.ts'

/** Matches a pattern against texts. It may take for ever, which is why it runs where it can be ended. */
export const matchTexts: WorkerTasks['match'] = ({ pattern, ignoreCase, texts, template }) => {
  const expression = compilePattern(pattern, ignoreCase)
  return texts.map(text => matchPattern(expression, text, template))
}
