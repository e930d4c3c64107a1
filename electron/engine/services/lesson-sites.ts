import type { Confusion } from '#shared/experience/confusions.ts'
import type { ProjectStore } from '../db/project-store.ts'

/** More places at once come from a batch; the documents then find out when they are next checked. */
const mostSites = 8

export const isSameLesson = (a: readonly Confusion[], b: readonly Confusion[]): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b)

/** Documents in which corrections that came or went may find or lose something. */
export function documentsConcerned(
  store: ProjectStore,
  before: readonly Confusion[],
  now: readonly Confusion[],
): string[] {
  if (isSameLesson(before, now)) return []
  const sites = newSites(before, now)
  return [
    ...store.findings.documentsWithRule('learned'),
    ...(sites.length <= mostSites ? sites.flatMap(site => store.blocks.documentsWith(site)) : []),
  ]
}

/** Wrong forms with their neighbours that `now` knows and `before` did not. */
function newSites(before: readonly Confusion[], now: readonly Confusion[]): string[] {
  const sitesOf = ({ wrong, contexts }: Confusion) => contexts.map(context => context.replace('|', wrong))
  const known = new Set(before.flatMap(sitesOf))
  return [...new Set(now.flatMap(sitesOf))].filter(site => !known.has(site))
}
