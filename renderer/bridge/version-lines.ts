import { isVerdict } from '#shared/domain/finding.ts'
import type { VersionReport } from '#shared/domain/version-report.ts'
import type { FidelityLine } from './fidelity-lines.ts'

type Translate = (key: string, params: Record<string, string>, count?: number) => string

/** More than these are told by their number: the queries and marks in the text tell each. */
const mostLines = 12
const longest = 40

const shortened = (text: string): string => {
  const characters = Array.from(text.replace(/\s+/g, ' '))
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('')
}

/** What a new version did to a document, in words; places that need a look come as lost. */
export function versionLines({ changes, kept = 0, conflicts, losses }: VersionReport, t: Translate): FidelityLine[] {
  const told = [
    ...conflicts.map(({ kind, current, incoming }) =>
      t(`versions.conflict.${kind}`, { current: shortened(current), incoming: shortened(incoming) }),
    ),
    ...losses.map(({ record, outcome, exact, around = exact }) =>
      t(`versions.loss.${outcome}`, {
        record: t(isVerdict(record) ? `types.status.${record}` : `types.annotation.${record}`, {}),
        exact: shortened(around),
      }),
    ),
  ]
  const lines = [...new Set(told)].slice(0, mostLines).map(text => ({ text, isLost: true }))
  const rest = told.length - lines.length
  if (rest > 0) lines.push({ text: t('versions.more', { count: String(rest) }, rest), isLost: true })
  const done = [t('versions.changes', { count: String(changes) }, changes)]
  if (kept > 0) done.push(t('versions.kept', { count: String(kept) }, kept))
  return [...done.map(text => ({ text, isLost: false })), ...lines]
}
