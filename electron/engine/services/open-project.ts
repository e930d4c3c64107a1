import { basename } from 'node:path'
import type { ProjectInfo } from '#shared/contract/project.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { OpenedFile } from '../db/open.ts'
import { ProjectStore } from '../db/project-store.ts'
import { Checks, type ChecksContext } from './check-documents.ts'
import { DocumentStates } from './document-states.ts'
import { DocumentHistories } from './history/document-history.ts'
import { ProjectExperience } from './project-experience.ts'
import { Search } from './search/search.ts'

/** A project at work: its store, the states of its documents, its checks, its search, its histories. */
export class OpenProject {
  readonly path: string
  readonly store: ProjectStore
  readonly states: DocumentStates
  readonly experience: ProjectExperience
  readonly checks: Checks
  readonly search: Search
  readonly histories: DocumentHistories

  constructor(path: string, file: OpenedFile, context: ChecksContext) {
    this.path = path
    this.store = new ProjectStore(file)
    this.states = new DocumentStates(this.store)
    this.experience = new ProjectExperience(this.store)
    this.checks = new Checks(this.store, { states: this.states, experience: this.experience }, context)
    this.histories = new DocumentHistories(this.store)
    this.search = new Search(this.store, context.workerFile)
  }

  get info(): ProjectInfo {
    return {
      path: this.path,
      name: basename(this.path).replace(/\.zhubi$/i, ''),
      readOnly: this.store.readOnly,
      documentCount: this.store.documents.count(),
    }
  }

  /** Throws AppError `project_read_only` where nothing may be changed. */
  assertWritable(): void {
    if (this.store.readOnly) throw new AppError('project_read_only', { path: this.path })
  }

  /** Waits for the check that runs, then closes the file. Jobs must have ended. */
  async close(): Promise<void> {
    await this.checks.close()
    await this.search.close()
    this.store.close()
  }
}
