import { computed, ref, type ShallowRef, shallowRef } from 'vue'
import { type ConcordanceHit, rowsOf, Ticks } from '#renderer/ui/concordance/concordance-rows.ts'
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
import type { ListedPlace } from './reveal-place.ts'

/** A finding's place as a line of a concordance. */
export type PlaceHit = ConcordanceHit & ListedPlace & Pick<ConcordancePlace, 'position' | 'finding' | 'status'>

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
  const bridge = useBridge()
  const batches = useBatches()
  const ticks = shallowRef(new Ticks<PlaceHit>())
  const folded = shallowRef<ReadonlySet<string>>(new Set())
  const pages = usePages(asked, ticks)
  const { hits, counts, load } = pages
  const rows = computed(() => {
    const countOf = new Map(counts.value.sections.map(({ key, count }) => [key, count]))
    return rowsOf(hits.value, { counts: countOf, folded: folded.value })
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  bridge.onEngine('findings.changed', () => {
    clearTimeout(timer)
    // Deciding reads everything anew by itself.
    timer = setTimeout(() => asked() && !batches.isBusy && void load({ keepTicks: true }), restMs)
  })

  return {
    ...pages,
    ...{ rows, ticks },
    ticked: computed(() => ticks.value.count(counts.value.sections)),
    decide: useDeciding(asked, ticks, pages),
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

/** Reads the places page by page, and their counts. */
function usePages(asked: Ask, ticks: HeldTicks) {
  const bridge = useBridge()
  const notices = useNotices()
  const document = useOpenDocument()
  const lineOf = useLines()
  const hits = shallowRef<readonly PlaceHit[]>([])
  const counts = shallowRef<ConcordanceCounts>(empty)
  const isLoading = ref(false)
  /** Whether what is asked for now has not come yet: what is shown is of another question. */
  const isAsking = ref(false)
  let latest = 0
  let underway: Promise<void> = Promise.resolve()
  /** Counts what was asked: reading the same again is no new question. */
  let question = 0

  /** Does what is asked for last; what comes for an earlier question is dropped. */
  async function reading(request: number, read: () => Promise<() => void>): Promise<void> {
    isLoading.value = true
    try {
      const take = await read()
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
    underway = reading(request, async () => {
      await document.editor?.flush()
      const wish = keepTicks ? Math.max(pageSize, hits.value.length) : pageSize
      const [places, counted] = await Promise.all([
        placesUpTo(wanted, wish),
        bridge.engine('concordance.counts', wanted),
      ])
      return () => {
        hits.value = places.map(place => lineOf(place, wanted.by))
        counts.value = counted
      }
    })
    await underway
  }

  /** The first places, in pages of no more than the engine gives at once. */
  async function placesUpTo(wanted: AskedPlaces, wish: number): Promise<ConcordancePlace[]> {
    const places: ConcordancePlace[] = []
    while (places.length < wish) {
      const limit = Math.min(largestPage, wish - places.length)
      const page = await bridge.engine('concordance.places', { ...wanted, after: places.length, limit })
      places.push(...page)
      if (page.length < limit) break
    }
    return places
  }

  /** Brings the next page, when the list comes near its end. */
  async function more(): Promise<void> {
    const wanted = asked()
    if (!wanted || isLoading.value || hits.value.length >= counts.value.total) return
    await reading(latest, async () => {
      const page = { after: hits.value.length, limit: pageSize }
      const places = await bridge.engine('concordance.places', { ...wanted, ...page })
      return () => {
        hits.value = [...hits.value, ...places.map(place => lineOf(place, wanted.by))]
      }
    })
  }

  /** Waits for what is being read; tells whether it answers what was asked when the waiting began. */
  async function settled(): Promise<boolean> {
    const own = question
    await underway
    return own === question
  }

  return { hits, counts, isLoading, isAsking, load, more, settled }
}

/** A place as a line; beside a rule's places of other documents stands which. */
function useLines() {
  const document = useOpenDocument()
  const project = useProject()
  return (
    { section, documentId, position, finding, status }: ConcordancePlace,
    by: ConcordanceSectioning,
  ): PlaceHit => {
    const { blockId, start, end, exact, prefix, suffix } = finding.anchor
    return {
      ...{ section, before: prefix, text: exact, after: suffix, reading: finding.fixes[0]?.text ?? null },
      key: `${documentId} ${blockId} ${start} ${end} ${finding.id}`,
      ...{ documentId, blockId, start, end, findingId: finding.id, position, finding, status },
      ...(by === 'rule' && documentId !== document.head?.id ? { note: project.titleOf(documentId) } : {}),
    }
  }
}

/** Decides what is ticked, as one batch, and reads the places anew. */
function useDeciding(asked: Ask, ticks: HeldTicks, { hits, counts, load, settled }: ReturnType<typeof usePages>) {
  const batches = useBatches()
  const notices = useNotices()

  function inputOf(wanted: AskedPlaces, choice: BatchChoice) {
    const { documents, sections } = counts.value
    // A check since may have given the places other numbers.
    const now = new Map(hits.value.map(({ key, documentId, position }) => [key, { documentId, position }]))
    return {
      ...wanted,
      documents: documents.map(({ documentId, checkedAt }) => ({ documentId, checkedAt })),
      unticked: sections.filter(({ key }) => !ticks.value.hasSection(key)).map(({ key }) => key),
      others: ticks.value.others.flatMap(({ key }) => now.get(key) ?? []),
      choice,
    }
  }
  /** What is shown, whatever numbers a check has given it. */
  const shown = () => JSON.stringify([counts.value.total, hits.value.map(({ key }) => key)])

  return async (choice: BatchChoice): Promise<void> => {
    // The same places may just be read again after a check: the numbers that they have then count.
    const isSame = await settled()
    const wanted = asked()
    if (!isSame || !wanted) return
    const seen = shown()
    try {
      await batches.decide(inputOf(wanted, choice), async () => {
        await load({ keepTicks: true })
        // What nobody has seen is not decided.
        return (await settled()) && shown() === seen ? inputOf(wanted, choice) : null
      })
    } catch (error) {
      notices.report(error)
    }
    await load()
  }
}
