import type { EngineCalls } from '#shared/contract/engine.ts'
import { batchHandlers } from './calls/batches.ts'
import { concordanceHandlers } from './calls/concordance.ts'
import { documentHandlers } from './calls/documents.ts'
import { duplicateHandlers } from './calls/duplicates.ts'
import { editionHandlers } from './calls/editions.ts'
import { findingHandlers } from './calls/findings.ts'
import type { HandlerContext, Handlers } from './calls/handler-context.ts'
import { historyHandlers } from './calls/history.ts'
import { jobHandlers } from './calls/jobs.ts'
import { maskHandlers } from './calls/masks.ts'
import type { OpeningCall } from './calls/opening.ts'
import { pictureHandlers } from './calls/pictures.ts'
import { profileHandlers } from './calls/profile.ts'
import { projectHandlers } from './calls/project.ts'
import { queryHandlers } from './calls/queries.ts'
import { reportHandlers } from './calls/report.ts'
import { roundHandlers } from './calls/rounds.ts'
import { searchHandlers } from './calls/search.ts'
import { sourceHandlers } from './calls/sources.ts'
import { tagHandlers } from './calls/tags.ts'
import type { ChecksContext } from './services/check-documents.ts'
import type { OpenProject } from './services/open-project.ts'
import { ProjectWork } from './services/project-work.ts'
import { buildIndex } from './services/search/build-index.ts'

/**
 * Everything that is done with a project beyond reading it. A module of its own, loaded after the first text is on its
 * way to the window: it draws in the checkers, the formats and the editor's model.
 */
export class Work {
  readonly handlers: Handlers<Omit<EngineCalls, OpeningCall>>
  readonly #context: HandlerContext
  readonly #checks: ChecksContext
  /** The store whose index is being made. */
  #indexed: OpenProject['store'] | null = null

  constructor(context: HandlerContext, checks: ChecksContext) {
    this.#context = context
    this.#checks = checks
    this.handlers = handlersOf(context)
  }

  equip(project: OpenProject): void {
    project.equip((store, experience) => new ProjectWork(store, experience, this.#checks))
  }

  /** Checks documents as a job: by default those whose findings are missing or outdated. */
  startCheck(documentIds?: readonly string[]): void {
    const project = this.#context.project()
    const ids = documentIds ?? project.checks.outdated()
    if (project.store.readOnly || ids.length === 0) return
    this.#context.jobs.start('check', job => project.checks.run(ids, job))
  }

  /** Brings what is missing into the index for searching, as a job; one runs at a time. */
  startIndex(): void {
    const { store } = this.#context.project()
    if (store.readOnly || this.#indexed === store || store.searchIndex.missing().length === 0) return
    this.#indexed = store
    this.#context.jobs.start('index', async job => {
      try {
        return await buildIndex(store, job)
      } finally {
        this.#indexed = null
      }
    })
  }
}

function handlersOf(context: HandlerContext): Work['handlers'] {
  return {
    ...projectHandlers(context),
    ...documentHandlers(context),
    ...findingHandlers(context),
    ...pictureHandlers(context),
    ...profileHandlers(context),
    ...queryHandlers(context),
    ...roundHandlers(context),
    ...reportHandlers(context),
    ...sourceHandlers(context),
    ...editionHandlers(context),
    ...searchHandlers(context),
    ...tagHandlers(context),
    ...batchHandlers(context),
    ...historyHandlers(context),
    ...concordanceHandlers(context),
    ...maskHandlers(context),
    ...duplicateHandlers(context),
    ...jobHandlers(context),
  }
}
