import { onBeforeUnmount, onMounted, ref, watch } from 'vue'

/** What a toast says, for as long as it may stand. */
export interface PassingToast {
  id: number
  tone: 'info' | 'success' | 'error'
  text: string
  action?: unknown
}

/** How long toasts stand, for those who need more time too; `stay`: until they are closed. */
export type ToastPace = 'normal' | 'long' | 'stay'

const paces = { normal: 1, long: 3, stay: Number.POSITIVE_INFINITY }
/** To notice that something came, and to look there. */
const noticeMs = 5000
/** Slow readers of Chinese take so long for a character, of other scripts for a letter. */
const characterMs = 250
const letterMs = 80

/** What suffices to read a toast; where it has a button, to weigh and reach that too. */
export function standingTimeMs({ text, action }: Pick<PassingToast, 'text' | 'action'>, pace: ToastPace): number {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const readMs = characters * characterMs + (text.length - characters) * letterMs
  return (noticeMs + readMs) * (action ? 2 : 1) * paces[pace]
}

/**
 * Lets toasts leave when there was time to read them, errors excepted. While one is pointed at or has the focus, all stay,
 * so that none moves away from under the pointer; and while nobody looks at the window. Then their time begins again.
 */
export function useToastClock(source: {
  toasts: () => readonly PassingToast[]
  pace: () => ToastPace
  leave: (id: number) => void
}) {
  const isPointedAt = ref(false)
  const isFocused = ref(false)
  const isAway = ref(false)
  const timers = new Map<number, ReturnType<typeof setTimeout>>()
  const look = () => {
    isAway.value = document.hidden || !document.hasFocus()
  }

  function stop(isOver: (id: number) => boolean): void {
    for (const [id, timer] of timers) {
      if (!isOver(id)) continue
      clearTimeout(timer)
      timers.delete(id)
    }
  }
  function start(toast: PassingToast): void {
    const ms = standingTimeMs(toast, source.pace())
    if (toast.tone === 'error' || timers.has(toast.id) || !Number.isFinite(ms)) return
    timers.set(
      toast.id,
      setTimeout(() => source.leave(toast.id), ms),
    )
  }

  watch(
    () => [source.toasts(), source.pace(), isPointedAt.value || isFocused.value || isAway.value] as const,
    ([toasts, pace, isHeld], before) => {
      // What goes away under the pointer or with the focus does not say that they have left.
      if (toasts.length === 0) {
        isPointedAt.value = false
        isFocused.value = false
      }
      const isAnotherPace = before !== undefined && before[1] !== pace
      stop(id => isHeld || isAnotherPace || !toasts.some(toast => toast.id === id))
      if (!isHeld) toasts.forEach(start)
    },
    { immediate: true },
  )
  onMounted(() => {
    look()
    for (const name of ['focus', 'blur'] as const) window.addEventListener(name, look)
    document.addEventListener('visibilitychange', look)
  })
  onBeforeUnmount(() => {
    stop(() => true)
    for (const name of ['focus', 'blur'] as const) window.removeEventListener(name, look)
    document.removeEventListener('visibilitychange', look)
  })
  return { isPointedAt, isFocused }
}
