import { computed, onBeforeUnmount, type Ref, shallowReactive, watch } from 'vue'

/** Where toasts can stand without covering anything, the one that came last on top. */
const places = shallowReactive<HTMLElement[]>([])

/** The place where toasts stand now: in what lies on top of everything else. */
export const toastPlace = computed(() => places.at(-1) ?? null)

/** Gives toasts a place in something, for as long as it is there. */
export function useToastPlace(place: Readonly<Ref<HTMLElement | null>>): void {
  const forget = (element: HTMLElement | null | undefined) => {
    const at = element ? places.indexOf(element) : -1
    if (at >= 0) places.splice(at, 1)
  }
  watch(
    place,
    (element, before) => {
      forget(before)
      if (element) places.push(element)
    },
    { immediate: true, flush: 'sync' },
  )
  onBeforeUnmount(() => forget(place.value))
}
