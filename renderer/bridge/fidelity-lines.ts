import { type FidelityReport, fidelityKinds } from '#shared/domain/fidelity.ts'

/** A line of a fidelity report as it is shown. */
export interface FidelityLine {
  text: string
  isLost: boolean
}

/** A report in words; what is lost comes first. `t` tells a key with a count. */
export function fidelityLines(report: FidelityReport, t: (key: string, count: number) => string): FidelityLine[] {
  const lines = report.map(({ kind, count }) => ({
    text: t(`types.fidelity.${kind}`, count),
    isLost: fidelityKinds[kind] === 'lost',
  }))
  return [...lines.filter(line => line.isLost), ...lines.filter(line => !line.isLost)]
}
