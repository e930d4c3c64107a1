import * as v from 'valibot'
import { call } from './call.ts'

export interface ProjectInfo {
  path: string
  name: string
  readOnly: boolean
  documentCount: number
}

/** The project file itself. Paths must have been granted by main (a dialog, a drop, the recent list). */
export const projectCalls = {
  'project.create': call(v.object({ path: v.string() }))<ProjectInfo>(),
  'project.open': call(v.object({ path: v.string() }))<ProjectInfo>(),
  /** Writes the whole project as a package of JSON. An existing file is an error unless `overwrite`. */
  'project.pack': call(v.object({ path: v.string(), overwrite: v.boolean() }))<{ bytes: number }>(),
  /** Makes a new project of a package and opens it. */
  'project.unpack': call(v.object({ packagePath: v.string(), path: v.string() }))<ProjectInfo>(),
  'project.close': call(v.object({}))<null>(),
  /** Sets the name under which this desk's changes are recorded. */
  'project.setPerson': call(v.object({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)) }))<null>(),
}
