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
const storedSchema = v.object({
  lastDisplay: v.number(),
  places: v.record(v.string(), placeSchema),
  /** Where each project's window stood last, the latest one last. */
  projects: v.optional(v.record(v.string(), v.object({ display: v.number(), place: placeSchema })), {}),
})
export type WindowPlace = v.InferOutput<typeof placeSchema>
export type StoredPlaces = v.InferOutput<typeof storedSchema>

/** How many projects' windows are remembered. */
const keptProjects = 60
/** How far a window stands from one that would be hidden behind it. */
const cascade = 28

/** What a new window's place depends on besides what is remembered. */
export interface Desk {
  displays: readonly Display[]
  primary: Display
  /** The windows that stand there already. */
  taken: readonly Rectangle[]
}

/**
 * Where a new window goes: where its project's window stood, else where the last window stood on the display it stood
 * on, if these still fit, else in the middle; never right on top of another.
 */
export function placeFor(stored: StoredPlaces | null, desk: Desk, project: string | null = null): WindowPlace {
  const own = project === null ? undefined : stored?.projects[project]
  const wanted = desk.displays.find(({ id }) => id === (own?.display ?? stored?.lastDisplay))
  const display = wanted ?? desk.primary
  const remembered = (wanted && own?.place) ?? stored?.places[display.id]
  const place = remembered ? fitted(remembered, display.workArea) : centred(display.workArea)
  return besideOthers(place, display.workArea, desk.taken)
}

function besideOthers(place: WindowPlace, area: Rectangle, taken: readonly Rectangle[]): WindowPlace {
  if (!taken.some(({ x, y }) => x === place.x && y === place.y)) return place
  const moved = fitted({ ...place, x: place.x + cascade, y: place.y + cascade, isMaximized: false }, area)
  // In a corner there is nowhere left to go.
  return moved.x === place.x && moved.y === place.y ? place : besideOthers(moved, area, taken)
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

/** What is remembered after a window has stood at a place; of many projects the latest ones. */
export function withPlace(
  stored: StoredPlaces | null,
  stood: { display: number; place: WindowPlace },
  project: string | null,
): StoredPlaces {
  const places = { ...stored?.places, [stood.display]: stood.place }
  const others = Object.entries(stored?.projects ?? {}).filter(([path]) => path !== project)
  const projects = project === null ? others : [...others, [project, stood] as const]
  return { lastDisplay: stood.display, places, projects: Object.fromEntries(projects.slice(-keptProjects)) }
}

/** Window places by display and project, kept in a JSON file. */
export class WindowPlaces {
  readonly #file: string
  #stored: StoredPlaces | null

  constructor(file: string) {
    this.#file = file
    const parsed = v.safeParse(storedSchema, readJsonFile(file))
    this.#stored = parsed.success ? parsed.output : null
  }

  /** See {@link placeFor}. */
  next(desk: Desk, project: string | null): WindowPlace {
    return placeFor(this.#stored, desk, project)
  }

  remember(display: number, place: WindowPlace, project: string | null): void {
    this.#stored = withPlace(this.#stored, { display, place }, project)
    tryWriteJsonFile(this.#file, this.#stored)
  }
}
