import { useI18n } from 'vue-i18n'
import type { FindingView } from '#renderer/editor/editor-host.ts'
import { messageKeysOf } from './rows.ts'

/** What a finding says, in the window's language. */
export function useFindingMessage(): (view: FindingView) => string {
  const { t, te } = useI18n()
  return view => {
    const [full, below] = messageKeysOf(view)
    return t(te(full) ? full : below, view.message.params)
  }
}
