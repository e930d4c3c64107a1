import type { reportCalls } from '#shared/contract/report.ts'
import { csvOf } from '#shared/formats/export/csv/csv-of.ts'
import { readTexts } from '#shared/i18n/index.ts'
import { reportRows } from '#shared/quality/report-tables.ts'
import { reportProject } from '../services/report/project-report.ts'
import { writeWhole } from '../services/write-file.ts'
import type { HandlerContext, Handlers } from './handler-context.ts'

export function reportHandlers(context: HandlerContext): Handlers<typeof reportCalls> {
  const report = () => {
    const { store, experience } = context.project()
    return reportProject(store, experience)
  }
  return {
    'report.get': () => report(),
    'report.write': async ({ path, language }) => {
      await readTexts(language)
      const bytes = new TextEncoder().encode(csvOf(reportRows(report(), language)))
      await writeWhole(context.grants.admit(path), bytes, true)
      return null
    },
  }
}
