import { useDecision } from './decision.ts'

/** Enter in a field of the card accepts what stands there; with a modifier the key is the window's, which accepts too. */
export function useAcceptOnEnter(): (event: KeyboardEvent) => void {
  const decision = useDecision()
  return event => {
    const isChord = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
    if (!isChord && !event.isComposing && event.keyCode !== 229) decision.accept()
  }
}
