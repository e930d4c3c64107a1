import type { SourceLayout, SourceZone } from '../domain/source-layout.ts'

/** Numbers of a zone: units since the last, own units, pages since the last, box, confidence (-1: unknown). */
const zoneSize = 8
const zonesAtOnce = 1000
const unknown = -1

/** A layout whose zones come one by one. */
export type WrittenLayout = Omit<SourceLayout, 'zones'> & { zones: Iterable<SourceZone> }

/** Zones as numbers in a row, a third of what they are as objects, and the other readings by the number of the zone. */
interface PackedZones {
  numbers: number[]
  alternatives: Record<string, readonly string[]>
}

/** A layout as a project keeps it. */
export function layoutToJson({ zones, ...layout }: WrittenLayout): string {
  const written: string[] = []
  const alternatives: PackedZones['alternatives'] = {}
  let numbers: number[] = []
  let [end, page, index] = [0, 0, 0]
  const write = () => {
    if (numbers.length > 0) written.push(numbers.join(','))
    numbers = []
  }
  for (const zone of zones) {
    numbers.push(zone.start - end, zone.end - zone.start, zone.page - page, ...zone.box, zone.confidence ?? unknown)
    if (zone.alternatives) alternatives[index] = zone.alternatives
    ;({ end, page } = zone)
    if (++index % zonesAtOnce === 0) write()
  }
  write()
  const packed = `{"numbers":[${written.join(',')}],"alternatives":${JSON.stringify(alternatives)}}`
  return `${JSON.stringify(layout).slice(0, -1)},"zones":${packed}}`
}

/** The layout that `layoutToJson` wrote. Projects made before it have a layout's zones as they are. */
export function layoutFromJson(json: string): SourceLayout {
  const { zones, ...layout } = JSON.parse(json) as Omit<SourceLayout, 'zones'> & { zones: PackedZones | SourceZone[] }
  return { ...layout, zones: Array.isArray(zones) ? zones : unpacked(zones) }
}

function unpacked({ numbers, alternatives }: PackedZones): SourceZone[] {
  const zones: SourceZone[] = []
  let [end, page] = [0, 0]
  for (let at = 0; at < numbers.length; at += zoneSize) {
    const [apart, length, pages, x, y, width, height, confidence] = numbers.slice(at, at + zoneSize) as Numbers
    const start = end + apart
    end = start + length
    page += pages
    const zone = {
      start,
      end,
      page,
      box: [x, y, width, height],
      confidence: confidence === unknown ? null : confidence,
    } as const
    const others = alternatives[zones.length]
    zones.push(others ? { ...zone, alternatives: others } : zone)
  }
  return zones
}

type Numbers = [number, number, number, number, number, number, number, number]
