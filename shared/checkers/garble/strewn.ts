import { each, type Rule } from './rule.ts'

/**
 * Letters, digits and signs in ones and twos, `4 y8 a' J1 j6 s! o% x# n`, as forums strew them into what is copied from
 * them. Formulas have their operators in turn, and no quotes or bars.
 */
const strewn = /(?<![\w\x21-\x7e])(?:[\x21-\x7e]{1,2} ){5,}[\x21-\x7e]{0,2}(?![\w\x21-\x7e]) ?/gu
/** The same without spaces, at a line's end: `7g!Kd,2+Qw9x`. An address or a model has few signs, and a word's. */
const strewnEnd = /(?<=[\p{Script=Han}，。；：、）”] ?)[\x21-\x7e]{9,24}$/gu
/** Such runs at the ends of lines. */
export const strewnEnds: Rule = each('strewn', strewnEnd, ({ 0: run }) => {
  const signs = run.match(/[!"$%'*+,;<>?[\]^`{|}~]/gu) ?? []
  const changes = run.match(/[A-Za-z][^A-Za-z]|\d[A-Za-z]/gu)?.length ?? 0
  const isStrewn = new Set(signs).size >= 2 && changes >= 3 && /\d/u.test(run)
  return isStrewn && !/^[<[{("']|\w{7}/u.test(run) ? { confidence: 0.85, readings: [''] } : null
})
/** Such runs with spaces, anywhere. */
export const strewnRuns: Rule = each('strewn', strewn, ({ 0: run }) => {
  const signs = new Set(run.match(/[!"#$%&'()*@[\]^`{|}~;:?]/gu)).size
  const letters = run.match(/[A-Za-z]/gu)?.length ?? 0
  return signs >= 2 && letters >= 3 && /[A-Za-z]\d/u.test(run) ? { confidence: 0.88, readings: [''] } : null
})
