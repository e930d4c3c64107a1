import * as v from 'valibot'
import { call } from './call.ts'

export const jobCalls = {
  /** Asks a job to stop; it ends with `cancelled` in its result. Unknown jobs are ignored: they may just have ended. */
  'jobs.cancel': call(v.object({ jobId: v.string() }))<null>(),
}
