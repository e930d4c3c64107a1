import type { Checker } from '#shared/checkers/checker.ts'
import { checkers } from '#shared/checkers/registry.ts'
import { translateMessage } from '#shared/i18n/translate.ts'
import { checkerPage } from './checker-pages.ts'
import type { ReportedFinding } from './reported-finding.ts'
import type { Terminal } from './terminal.ts'

/** The checkers that a word names: by their id or by a type that they report. None for anything else, such as a finding's id. */
export const checkersNamed = (word: string): Checker[] => {
  const named = checkers.filter(({ id }) => id === word)
  return named.length > 0 ? named : checkers.filter(({ types }) => types.some(type => type === word))
}

/** Prints what a checker does: its name, a line on it, and its page. */
export async function explainChecker({ id }: Checker, terminal: Terminal): Promise<void> {
  const text = (key: string) => translateMessage(terminal.locale, { key: `checkers.${id}.${key}`, params: {} })
  terminal.say('cli.explain.checker', { title: text('title'), description: text('description') })
  terminal.print('')
  terminal.print(await checkerPage(id, terminal.locale))
}

/** Prints a finding with all that is known of it, then what its checker does. */
export async function explainFinding(finding: ReportedFinding, terminal: Terminal): Promise<void> {
  const { file, line, column, quote, message, confidence, data, fixes, related, type, checker } = finding
  terminal.say('cli.explain.place', { file, line, column, type: terminal.text(`types.finding.${type}`) })
  terminal.say('cli.explain.quote', { quote })
  terminal.print(message)
  terminal.say('cli.explain.confidence', { confidence: confidence.toFixed(2) })
  for (const { label, text } of fixes) terminal.say('cli.explain.fix', { label, text })
  for (const place of related) terminal.say('cli.explain.related', { file: place.file, quote: place.quote })
  if (typeof data.rule === 'string') terminal.say('cli.explain.rule', { rule: data.rule })
  for (const [key, value] of Object.entries(data)) {
    if (key !== 'rule' && value !== null) terminal.say('cli.explain.data', { key, value: shown(value) })
  }
  terminal.print('')
  for (const own of checkersNamed(checker)) await explainChecker(own, terminal)
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
