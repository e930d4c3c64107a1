import * as v from 'valibot'
import type { FindingType } from '../domain/finding.ts'
import type { WorkState } from '../domain/round.ts'
import { locales } from '../i18n/locales.ts'
import type { Estimate } from '../quality/estimate.ts'
import { call } from './call.ts'

/** Where a project stands, in figures. */
export interface ProjectReport {
  documents: number
  characters: number
  round: number
  /** Documents by their state in the current round. */
  work: Record<WorkState, number>
  /** Share of the text that was visited in the current round, by characters; 0 to 1. */
  coverage: number
  openQueries: number
  findings: { type: FindingType; open: number; decided: number }[]
  /** Days on which something was decided (`YYYY-MM-DD`, the engine's time zone), with what was then still open of what is known now. */
  days: { day: string; decided: number; open: number }[]
  /** Decisions by person; pauses of ten minutes and more are no work. */
  people: { name: string; decisions: number; hours: number }[]
  estimate: Estimate
}

export const reportCalls = {
  'report.get': call(v.object({}))<ProjectReport>(),
  /** Writes the figures as comma-separated values. */
  'report.write': call(v.object({ path: v.string(), language: v.picklist(locales) }))<null>(),
}
