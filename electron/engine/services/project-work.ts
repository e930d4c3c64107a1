import type { ProjectStore } from '../db/project-store.ts'
import { Checks, type ChecksContext } from './check-documents.ts'
import { DocumentStates } from './document-states.ts'
import { DocumentHistories } from './history/document-history.ts'
import type { ProjectExperience } from './project-experience.ts'
import { Search } from './search/search.ts'

/** What works on an open project: the states of its documents, its checks, its search, its histories. */
export class ProjectWork {
  readonly states: DocumentStates
  readonly checks: Checks
  readonly search: Search
  readonly histories: DocumentHistories

  constructor(store: ProjectStore, experience: ProjectExperience, context: ChecksContext) {
    this.states = new DocumentStates(store)
    this.checks = new Checks(store, { states: this.states, experience }, context)
    this.histories = new DocumentHistories(store)
    this.search = new Search(store, context.workerFile)
  }

  /** Waits for the check that runs. Jobs must have ended. */
  async close(): Promise<void> {
    await this.checks.close()
    await this.search.close()
  }
}
