import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useSettings } from '#renderer/bridge/settings.ts'
import type { ProjectReport } from '#shared/contract/report.ts'
import { reportTables } from '#shared/quality/report-tables.ts'

/** The figures of the project, read when they are looked at. */
export const useReport = defineStore('report', () => {
  const bridge = useBridge()
  const notices = useNotices()
  const settings = useSettings()
  const report = shallowRef<ProjectReport | null>(null)
  const tables = computed(() => (report.value ? reportTables(report.value, settings.locale) : []))

  async function read(): Promise<void> {
    try {
      report.value = await bridge.engine('report.get', {})
    } catch (error) {
      notices.report(error)
    }
  }
  async function write(): Promise<void> {
    try {
      const path = await bridge.app('dialogs.writeReport', {})
      if (!path) return
      await bridge.engine('report.write', { path, language: settings.locale })
      notices.tell({ tone: 'success', key: 'report.written', params: { path } })
    } catch (error) {
      notices.report(error)
    }
  }
  return { report, tables, read, write }
})
