import { relative } from 'node:path'

/** A path as a person would type it here: relative when it lies below the working folder, else absolute. */
export function shortPath(path: string): string {
  const way = relative('', path)
  return way === '' || way.startsWith('..') ? path : way
}
