import { onBeforeUnmount, onMounted } from 'vue'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useProject } from '#renderer/bridge/project.ts'
import { useTags } from '#renderer/bridge/tags.ts'

/** What is held down with a tag's digit, as a platform writes it. */
export const tagKeys = (platform: string | undefined): string => (platform === 'darwin' ? '⌥⌘' : 'Ctrl+Alt')

/** The digit of a key press that gives a tag; null for every other. AltGr types and is left alone. */
function tagDigitOf(event: KeyboardEvent): string | null {
  const isHeld = event.altKey && event.ctrlKey !== event.metaKey && !event.shiftKey
  if (!isHeld || event.isComposing || event.getModifierState('AltGraph')) return null
  return /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? null
}

/** Gives tags by their digits, wherever the focus is. */
export function useTagKeys(): void {
  const tags = useTags()
  const project = useProject()
  const notices = useNotices()
  function onKey(event: KeyboardEvent): void {
    const digit = tagDigitOf(event)
    const tag = digit === null ? undefined : tags.offered.find(({ shortcut }) => shortcut === digit)
    if (!tag || !project.isWritable) return
    event.preventDefault()
    try {
      tags.apply(tag)
    } catch (error) {
      notices.report(error)
    }
  }
  onMounted(() => window.addEventListener('keydown', onKey, true))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey, true))
}
