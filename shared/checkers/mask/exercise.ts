import type { Candidate } from './candidate.ts'

const exercise = /选择题|填空题|解答题|判断题|试卷|答题[卡纸]|選擇題|填空題/u
const variable = /[xX]\s?[＝=＜＞<>]|[xX][²³轴]|[yY]\s?[＝=].{0,6}[xX]/u

/** Whether a text sets exercises, in which blanks are there to be filled in, and whether it reckons with a variable x. */
export const purposeOf = (text: string) => ({ isExercise: exercise.test(text), hasVariable: variable.test(text) })

/** Whether a run is part of an exercise or a formula and hides nothing. */
export function belongsToExercise(
  { style, literal }: Candidate,
  { isExercise, hasVariable }: ReturnType<typeof purposeOf>,
): boolean {
  if (isExercise && (style === 'line' || style === 'blank' || style === 'mou')) return true
  return hasVariable && style === 'cross' && /^[xX]$/u.test(literal)
}
