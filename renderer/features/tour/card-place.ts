/** Pixels of the window. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}
interface Size {
  width: number
  height: number
}

const gap = 14
const edge = 12

/**
 * Where the card stands so that it covers as little as can be of what it is about: beside it, below or above it, else
 * inside its lower corner; without a place in the middle of the window.
 */
export function cardPlace(target: Box | null, card: Size, screen: Size): { left: number; top: number } {
  if (!target) return { left: (screen.width - card.width) / 2, top: (screen.height - card.height) / 2 }
  const inX = (left: number) => Math.max(edge, Math.min(left, screen.width - card.width - edge))
  const inY = (top: number) => Math.max(edge, Math.min(top, screen.height - card.height - edge))
  const [right, bottom] = [target.left + target.width, target.top + target.height]
  const centred = inY(target.top + Math.min(target.height, screen.height) / 2 - card.height / 2)
  if (right + gap + card.width <= screen.width) return { left: right + gap, top: centred }
  if (target.left - gap - card.width >= 0) return { left: target.left - gap - card.width, top: centred }
  if (bottom + gap + card.height <= screen.height) return { left: inX(target.left), top: bottom + gap }
  if (target.top - gap - card.height >= 0) return { left: inX(target.left), top: target.top - gap - card.height }
  return { left: inX(right - card.width - gap), top: inY(bottom - card.height - gap) }
}
