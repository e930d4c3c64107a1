import { computed, ref, type ShallowRef, shallowRef } from 'vue'
import { rowsOf, Ticks } from '#renderer/ui/concordance/concordance-rows.ts'
import type {
  BatchChoice,
  ConcordanceCounts,
  ConcordancePlace,
  ConcordanceSectioning,
  FindingFilter,
} from '#shared/contract/concordance.ts'
import { useBatches } from './batches.ts'
import { useBridge } from './bridge.ts'
import { useNotices } from './notices.ts'
import { useOpenDocument } from './open-document.ts'
import { useProject } from './project.ts'
import { type PlaceHit, type ReadPlaces, type SeenPlaces, stillSeen, ticksOver, toDecide } from './seen-places.ts'

export interface AskedPlaces {
  filter: FindingFilter
  by: ConcordanceSectioning
}
type Ask = () => AskedPlaces | null

const pageSize = 400
const largestPage = 1000
/** Checks of many documents end one after the other. */
const restMs = 200
const empty: ConcordanceCounts = { total: 0, sections: [], documents: [] }

/**
 * The places of a concordance, page by page, with their ticks; decides those that are ticked. `asked` is null while nothing
 * is to be shown.
 */
export function useFindingPlaces(asked: Ask) {
  const ticks = shallowRef(new Ticks<PlaceHit>())
  const folded = shallowRef<ReadonlySet<string>>(new Set())
  const reader = useReader()
  const pages = usePages(asked, ticks, reader)
  const { hits, counts, isAsking } = pages
  const rows = computed(() => {
    const countOf = new Map(counts.value.sections.map(({ key, count }) => [key, count]))
    return rowsOf(hits.value, { counts: countOf, folded: folded.value })
  })
  const ticked = computed(() => ticks.value.count(counts.value.sections))
  const deciding = useDeciding(asked, ticks, { pages, reader })
  readAfterChecks(asked, pages)

  return {
    ...pages,
    ...{ rows, ticks, ticked },
    /** Whether there is something to decide, or is to be seen in a moment. */
    canDecide: computed(() => !deciding.isDeciding.value && (isAsking.value || ticked.value > 0)),
    ...deciding,
    fold(section: string, isFolded: boolean): void {
      const changed = new Set(folded.value)
      if (isFolded) changed.add(section)
      else changed.delete(section)
      folded.value = changed
    },
    tick(change: (ticks: Ticks<PlaceHit>) => Ticks<PlaceHit>): void {
      ticks.value = change(ticks.value)
    },
  }
}

type HeldTicks = ShallowRef<Ticks<PlaceHit>>
type Reader = ReturnType<typeof useReader>
type Pages = ReturnType<typeof usePages>

/** Asks the engine for places. */
function useReader() {
  const bridge = useBridge()
  const document = useOpenDocument()
  const lineOf = useLines()

  /** A page of places as lines. */
  async function page(wanted: AskedPlaces, { after, limit }: { after: number; limit: number }): Promise<PlaceHit[]> {
    const places = await bridge.engine('concordance.places', { ...wanted, after, limit })
    return places.map(place => lineOf(place, wanted.by))
  }

  /** The first places, in pages of no more than the engine gives at once. */
  async function upTo(wanted: AskedPlaces, wish: number): Promise<PlaceHit[]> {
    const hits: PlaceHit[] = []
    while (hits.length < wish) {
      const limit = Math.min(largestPage, wish - hits.length)
      const more = await page(wanted, { after: hits.length, limit })
      hits.push(...more)
      if (more.length < limit) break
    }
    return hits
  }

  return {
    page,
    /** The first places of the text as it stands, at least as many as there were before, and how many there are. */
    async read(wanted: AskedPlaces, atLeast = 0): Promise<ReadPlaces> {
      await document.editor?.flush()
      const [hits, counts] = await Promise.all([
        upTo(wanted, Math.max(pageSize, atLeast)),
        bridge.engine('concordance.counts', wanted),
      ])
      return { hits, counts }
    },
  }
}

/** Reads the places page by page, and their counts. */
function usePages(asked: Ask, ticks: HeldTicks, { page, read }: Reader) {
  const notices = useNotices()
  const hits = shallowRef<readonly PlaceHit[]>([])
  const counts = shallowRef<ConcordanceCounts>(empty)
  const isLoading = ref(false)
  /** Whether what is asked for now has not come yet: what is shown is of another question. */
  const isAsking = ref(false)
  let latest = 0
  /** Counts what was asked: reading the same again is no new question. */
  let question = 0

  /** Does what is asked for last; what comes for an earlier question is dropped. */
  async function reading(request: number, work: () => Promise<() => void>): Promise<void> {
    isLoading.value = true
    try {
      const take = await work()
      if (request === latest) take()
    } catch (error) {
      if (request === latest) notices.report(error)
    } finally {
      if (request === latest) isLoading.value = isAsking.value = false
    }
  }

  /** Reads everything anew. The old lines stay until the new ones are there; ticks stay where `keepTicks` says so. */
  async function load({ keepTicks = false } = {}): Promise<void> {
    const request = ++latest
    const wanted = asked()
    if (!keepTicks) {
      ticks.value = new Ticks()
      isAsking.value = true
      question++
    }
    if (!wanted) {
      hits.value = []
      counts.value = empty
      isLoading.value = isAsking.value = false
      return
    }
    await reading(request, async () => {
      const now = await read(wanted, keepTicks ? hits.value.length : 0)
      return () => {
        // Where a question is still open its answer comes, and nothing was ticked in it.
        if (!isAsking.value)
          ticks.value = ticksOver({ hits: hits.value, counts: counts.value, ticks: ticks.value }, now)
        hits.value = now.hits
        counts.value = now.counts
      }
    })
  }

  /** Brings the next page, when the list comes near its end. */
  async function more(): Promise<void> {
    const wanted = asked()
    if (!wanted || isLoading.value || hits.value.length >= counts.value.total) return
    await reading(latest, async () => {
      const next = await page(wanted, { after: hits.value.length, limit: pageSize })
      return () => {
        hits.value = [...hits.value, ...next]
      }
    })
  }

  return { hits, counts, isLoading, isAsking, load, more, question: () => question }
}

/** A place as a line; beside a rule's places of other documents stands which. */
function useLines() {
  const document = useOpenDocument()
  const project = useProject()
  return (
    { section, documentId, position, checkedAt, finding, status }: ConcordancePlace,
    by: ConcordanceSectioning,
  ): PlaceHit => {
    const { blockId, start, end, exact, prefix, suffix } = finding.anchor
    return {
      ...{ section, before: prefix, text: exact, after: suffix, reading: finding.fixes[0]?.text ?? null },
      key: `${documentId} ${blockId} ${start} ${end} ${finding.id}`,
      ...{ documentId, blockId, start, end, findingId: finding.id, position, checkedAt, finding, status },
      ...(by === 'rule' && documentId !== document.head?.id ? { note: project.titleOf(documentId) } : {}),
    }
  }
}

/** Lets the places follow what checks find: in a rest, and not while a batch is being made. */
function readAfterChecks(asked: Ask, { load }: Pages): void {
  const batches = useBatches()
  let timer: ReturnType<typeof setTimeout> | undefined
  const readSoon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (batches.isBusy) readSoon()
      else if (asked()) void load({ keepTicks: true })
    }, restMs)
  }
  useBridge().onEngine('findings.changed', readSoon)
}

/** Decides what is ticked, as one batch, and reads the places anew. */
function useDeciding(asked: Ask, ticks: HeldTicks, { pages, reader }: { pages: Pages; reader: Reader }) {
  const batches = useBatches()
  const notices = useNotices()
  const { hits, counts, isAsking, load, question } = pages
  const isDeciding = ref(false)

  /** What is in sight; before it is there, what will be. */
  async function inSight(wanted: AskedPlaces): Promise<SeenPlaces> {
    if (isAsking.value) return { ...(await reader.read(wanted)), ticks: new Ticks() }
    return { hits: hits.value, counts: counts.value, ticks: ticks.value }
  }

  async function decide(wanted: AskedPlaces, choice: BatchChoice): Promise<void> {
    const inputOf = (places: SeenPlaces) => ({ ...wanted, ...toDecide(places), choice })
    const seen = await inSight(wanted)
    if (seen.ticks.count(seen.counts.sections) === 0) return
    await batches.decide(inputOf(seen), async () => {
      // What nobody has seen is not decided.
      const left = stillSeen(seen, await reader.read(wanted, seen.hits.length))
      return left && inputOf(left)
    })
  }

  return {
    isDeciding,
    async decide(choice: BatchChoice): Promise<void> {
      const wanted = asked()
      if (!wanted || isDeciding.value) return
      const own = question()
      isDeciding.value = true
      try {
        await decide(wanted, choice)
      } catch (error) {
        notices.report(error)
      } finally {
        // Whoever has asked for something else meanwhile goes on there.
        await load({ keepTicks: question() !== own })
        isDeciding.value = false
      }
    },
  }
}
