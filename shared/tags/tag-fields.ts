import type { TagFields } from '../contract/tags.ts'
import { type Tag, type TagColour, tagColours } from '../domain/tag.ts'

/** The fields of a tag, or those that a new one begins with: the colour is the one that the fewest have. */
export function fieldsFor(tag: Tag | null, all: readonly Tag[], name = ''): TagFields {
  if (tag) {
    const { colour, description, shortcut, isArchived } = tag
    return { name: tag.name, colour, description, shortcut, isArchived }
  }
  return { name, colour: rarestColour(all), description: '', shortcut: null, isArchived: false }
}

function rarestColour(all: readonly Tag[]): TagColour {
  const uses = (colour: TagColour): number => all.filter(tag => tag.colour === colour).length
  return tagColours.reduce((least, colour) => (uses(colour) < uses(least) ? colour : least))
}
