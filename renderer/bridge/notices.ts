import { defineStore } from 'pinia'
import { ref } from 'vue'
import { AppError } from '#shared/domain/errors.ts'
import type { Amounts } from './amounts.ts'

export interface Notice {
  id: number
  tone: 'info' | 'success' | 'error'
  /** Message key. */
  key: string
  params: Record<string, string | number>
  /** Numbers of things that the text tells, by name. */
  amounts?: Amounts
  action?: { key: string; run(): void }
  /** What the action is about; once that is settled there is nothing to do any more. */
  about?: string
}

/** What the window tells in passing: results and failures, shown until read or let go. */
export const useNotices = defineStore('notices', () => {
  const notices = ref<Notice[]>([])
  let lastId = 0

  function tell(notice: Omit<Notice, 'id'>): void {
    // The same words twice say no more than once.
    notices.value = notices.value.filter(other => other.key !== notice.key)
    notices.value.push({ ...notice, id: ++lastId })
  }

  /** Tells a failure: an expected one in its own words, a bug as such (and on the console, for the log). */
  function report(error: unknown): void {
    if (error instanceof AppError) {
      if (error.code === 'job_cancelled') return
      tell({ tone: 'error', key: `errors.${error.code}`, params: error.params })
      return
    }
    console.error(error)
    tell({
      tone: 'error',
      key: 'app.notice.bug',
      params: { detail: error instanceof Error ? error.message : String(error) },
    })
  }

  function dismiss(id: number): void {
    notices.value = notices.value.filter(notice => notice.id !== id)
  }

  /** Takes away what was told with an action about something that has been settled since. */
  function settle(about: string): void {
    notices.value = notices.value.filter(notice => notice.about !== about)
  }

  return { notices, tell, report, dismiss, settle }
})
