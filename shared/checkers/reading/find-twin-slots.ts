import { CodeSet } from '../code-set.ts'
import { isClauseMark } from '../near-change.ts'
import type { BlockReading } from './block-reading.ts'
import { countSlots } from './count-slots.ts'
import { doneSlots } from './done-slots.ts'
import { frameSlots } from './frame-slots.ts'
import { homophoneSlots } from './homophone-slots.ts'
import { particleSlots } from './particle-slots.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'
import { type TwinSlot, twinSlots } from './twin-slots.ts'

/** How much around a character is looked at. Characters. */
const [reachBefore, reachAfter] = [14, 28]

const slotsByWrong = new Map<number, TwinSlot[]>()
const slots = [...twinSlots, ...homophoneSlots, ...particleSlots, ...doneSlots, ...countSlots, ...frameSlots]
for (const slot of slots) {
  const code = slot.wrong.charCodeAt(0)
  slotsByWrong.set(code, [...(slotsByWrong.get(code) ?? []), slot])
}
const gate = new CodeSet(slots.map(({ wrong }) => wrong).join(''))

/** Twins of print in places of figures and dates that only the other one can have. Linear. */
export function findTwinSlots(reading: BlockReading): Suspicion[] {
  const found: Suspicion[] = []
  const { text, codes } = reading
  for (let at = 0; at < codes.length; at++) {
    if (!gate.has(codes[at])) continue
    const slot = slotAt(text, at)
    if (!slot) continue
    const start = at > 0 && !isClauseMark(codes[at - 1] as number) ? at - 1 : at
    found.push(
      suspicionIn(reading, {
        kind: 'broken',
        start,
        end: at + 1,
        readings: [text.slice(start, at) + slot.right],
        confidence: slot.confidence,
        isAgeless: true,
      }),
    )
  }
  return found
}

function slotAt(text: string, at: number): TwinSlot | undefined {
  const previous = text.charCodeAt(at - 1)
  let [before, after] = ['', '']
  for (const slot of slotsByWrong.get(text.charCodeAt(at)) ?? []) {
    if (slot.behind && !slot.behind.has(previous)) continue
    after ||= text.slice(at + 1, at + 1 + reachAfter)
    if (!slot.after.test(after)) continue
    before ||= text.slice(Math.max(0, at - reachBefore), at)
    if (slot.before.test(before)) return slot
  }
  return undefined
}
