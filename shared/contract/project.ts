import * as v from 'valibot'
import { call } from './call.ts'
import type { DocumentSummary, LoadedDocument } from './documents.ts'
import type { ResumedReading } from './rounds.ts'

export interface ProjectInfo {
  path: string
  name: string
  readOnly: boolean
  documentCount: number
}

/** What a window shows first of a project. */
export interface ProjectEntry {
  info: ProjectInfo
  documents: DocumentSummary[]
  /** The document that the person was in last, else the first; null in a project without any. */
  document: LoadedDocument | null
  /** Where the person was in it. */
  reading: ResumedReading | null
}

const personName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80))

/** The project file itself. Paths must have been granted by main (a dialog, a drop, the recent list). */
export const projectCalls = {
  'project.create': call(v.object({ path: v.string() }))<ProjectInfo>(),
  'project.open': call(v.object({ path: v.string() }))<ProjectInfo>(),
  /**
   * Opens a project for a person, who may have given no name yet, and tells at once what is shown first: answers one
   * after the other would make a start wait.
   */
  'project.enter': call(v.object({ path: v.string(), person: v.nullable(personName) }))<ProjectEntry>(),
  /** Writes the whole project as a package of JSON. An existing file is an error unless `overwrite`. */
  'project.pack': call(v.object({ path: v.string(), overwrite: v.boolean() }))<{ bytes: number }>(),
  /** Makes a new project of a package and opens it. */
  'project.unpack': call(v.object({ packagePath: v.string(), path: v.string() }))<ProjectInfo>(),
  'project.close': call(v.object({}))<null>(),
  /** Sets the name under which this desk's changes are recorded. */
  'project.setPerson': call(v.object({ name: personName }))<null>(),
}
