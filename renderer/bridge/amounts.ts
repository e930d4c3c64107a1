import { useI18n } from 'vue-i18n'
import type { messages } from '#shared/i18n/zh-CN/index.ts'

export type AmountName = keyof (typeof messages)['amounts']
/** How many there are of several things. */
export type Amounts = Partial<Record<AmountName, number>>

/** Makes numbers of things into words for a text, as `{places}` and `{documents}`: each in the plural that it asks for. */
export function useAmounts() {
  const { t, n } = useI18n()
  return (counts: Amounts): Record<string, string> =>
    Object.fromEntries(
      Object.entries(counts).map(([name, count]) => [name, t(`amounts.${name}`, { count: n(count) }, count)]),
    )
}
