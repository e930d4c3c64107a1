import type { AnchoredRecord } from '#shared/domain/record.ts'

/** Kinds of mask whose values are names. A figure stands in many places that say nothing of the hidden one. */
const namingKinds: readonly string[] = ['place', 'name', 'other']

/** Names that masks hide, each once. A single character says too little to be looked for. */
export function maskedValues(records: readonly AnchoredRecord[]): string[] {
  const values = new Set<string>()
  for (const { record, removed } of records) {
    if (removed || record.type !== 'annotation' || record.kind !== 'mask') continue
    const { value, maskKind } = record.body
    if (value !== null && namingKinds.includes(maskKind) && Array.from(value.trim()).length > 1)
      values.add(value.trim())
  }
  return [...values].sort()
}
