import * as v from 'valibot'
import { readJsonFile, tryWriteJsonFile } from './json-file.ts'

/** Pixels independent of the display's density, as Electron counts them. */
export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}
export interface Display {
  id: number
  workArea: Rectangle
}

export const minimumSize = { width: 880, height: 560 }
const preferredSize = { width: 1360, height: 860 }

const placeSchema = v.object({
  x: v.number(),
  y: v.number(),
  width: v.number(),
  height: v.number(),
  isMaximized: v.boolean(),
})
const storedSchema = v.object({ lastDisplay: v.number(), places: v.record(v.string(), placeSchema) })
export type WindowPlace = v.InferOutput<typeof placeSchema>
export type StoredPlaces = v.InferOutput<typeof storedSchema>

/** Where a new window goes: where the last one stood on the display it stood on, if both still fit, else centred. */
export function placeFor(stored: StoredPlaces | null, displays: readonly Display[], primary: Display): WindowPlace {
  const display = displays.find(({ id }) => id === stored?.lastDisplay) ?? primary
  const remembered = stored?.places[display.id]
  return remembered ? fitted(remembered, display.workArea) : centred(display.workArea)
}

function centred(area: Rectangle): WindowPlace {
  const width = Math.min(preferredSize.width, area.width)
  const height = Math.min(preferredSize.height, area.height)
  const [x, y] = [area.x + Math.round((area.width - width) / 2), area.y + Math.round((area.height - height) / 2)]
  return { x, y, width, height, isMaximized: false }
}

/** Shrinks and moves a place so that it lies wholly inside the area: the display may have become smaller. */
function fitted(place: WindowPlace, area: Rectangle): WindowPlace {
  const width = Math.min(place.width, area.width)
  const height = Math.min(place.height, area.height)
  const x = Math.max(area.x, Math.min(place.x, area.x + area.width - width))
  const y = Math.max(area.y, Math.min(place.y, area.y + area.height - height))
  return { x, y, width, height, isMaximized: place.isMaximized }
}

/** Window places by display, kept in a JSON file. */
export class WindowPlaces {
  readonly #file: string
  #stored: StoredPlaces | null

  constructor(file: string) {
    this.#file = file
    const parsed = v.safeParse(storedSchema, readJsonFile(file))
    this.#stored = parsed.success ? parsed.output : null
  }

  /** See {@link placeFor}. */
  next(displays: readonly Display[], primary: Display): WindowPlace {
    return placeFor(this.#stored, displays, primary)
  }

  remember(displayId: number, place: WindowPlace): void {
    this.#stored = { lastDisplay: displayId, places: { ...this.#stored?.places, [displayId]: place } }
    tryWriteJsonFile(this.#file, this.#stored)
  }
}
