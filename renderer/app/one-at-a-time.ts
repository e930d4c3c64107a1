import { type Ref, ref } from 'vue'

type Work = () => Promise<void>

/** Work that must not overlap. Failures go to `report`, never to the caller. */
export interface OneAtATime {
  isBusy: Ref<boolean>
  /** Does it now; nothing while something else is under way. */
  run(work: Work): Promise<void>
  /** Does it now, or once what is under way has ended; of several that wait the last one counts. */
  runNext(work: Work): Promise<void>
}

/** Makes a place where one thing is done at a time. */
export function oneAtATime(report: (error: unknown) => void): OneAtATime {
  const isBusy = ref(false)
  let next: Work | null = null

  async function run(work: Work): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    try {
      await work()
    } catch (error) {
      report(error)
    } finally {
      isBusy.value = false
    }
    const waiting = next
    next = null
    if (waiting) await run(waiting)
  }

  async function runNext(work: Work): Promise<void> {
    if (isBusy.value) next = work
    else await run(work)
  }
  return { isBusy, run, runNext }
}
