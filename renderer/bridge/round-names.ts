import { useI18n } from 'vue-i18n'

const known = ['first', 'second', 'third'] as const

/** Gives the name of a round by its number: 初校, 二校, 三校, then numbers. */
export function useRoundName(): (number: number) => string {
  const { t } = useI18n()
  return number => {
    const name = known[number - 1]
    return name ? t(`rounds.name.${name}`) : t('rounds.name.nth', { number })
  }
}
