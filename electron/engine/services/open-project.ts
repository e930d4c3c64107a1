import { basename } from 'node:path'
import type { ProjectInfo } from '#shared/contract/project.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { OpenedFile } from '../db/open.ts'
import { ProjectStore } from '../db/project-store.ts'
import { ProjectExperience } from './project-experience.ts'
import type { ProjectWork } from './project-work.ts'

/** An open project: its store and what it teaches. It can be read at once; for work it is equipped when work begins. */
export class OpenProject {
  readonly path: string
  readonly store: ProjectStore
  readonly experience: ProjectExperience
  #work: ProjectWork | null = null

  constructor(path: string, file: OpenedFile) {
    this.path = path
    this.store = new ProjectStore(file)
    this.experience = new ProjectExperience(this.store)
  }

  get info(): ProjectInfo {
    return {
      path: this.path,
      name: basename(this.path).replace(/\.zhubi$/i, ''),
      readOnly: this.store.readOnly,
      documentCount: this.store.documents.count(),
    }
  }

  get states(): ProjectWork['states'] {
    return this.#equipped.states
  }
  get checks(): ProjectWork['checks'] {
    return this.#equipped.checks
  }
  get search(): ProjectWork['search'] {
    return this.#equipped.search
  }
  get histories(): ProjectWork['histories'] {
    return this.#equipped.histories
  }

  /** Gives it what works on it, unless it has that. */
  equip(make: (store: ProjectStore, experience: ProjectExperience) => ProjectWork): void {
    this.#work ??= make(this.store, this.experience)
  }

  /** Throws AppError `project_read_only` where nothing may be changed. */
  assertWritable(): void {
    if (this.store.readOnly) throw new AppError('project_read_only', { path: this.path })
  }

  /** Waits for the check that runs, then closes the file. Jobs must have ended. */
  async close(): Promise<void> {
    await this.#work?.close()
    this.store.close()
  }

  get #equipped(): ProjectWork {
    if (!this.#work) throw new Error('A project that is only read has nothing to work with')
    return this.#work
  }
}
