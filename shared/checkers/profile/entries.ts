import {
  type DocumentProfile,
  headingItems,
  type Mention,
  type ProfileEntry,
  type ProfileItem,
  profileItems,
} from '../../domain/document-profile.ts'

/** The items of a profile as they are shown: what holds and what the text by itself says. */
export function profileEntries(holds: DocumentProfile, read: DocumentProfile): ProfileEntry[] {
  return (Object.keys(profileItems) as ProfileItem[]).map(item => ({
    item,
    value: itemValue(holds, item),
    read: itemValue(read, item),
    isStated: holds.stated[item] !== undefined,
    counts: countsOf(read, item),
  }))
}

const headingLevels = new Map<ProfileItem, number>(headingItems.map((item, level) => [item, level]))
const headingLevel = (item: ProfileItem): number => headingLevels.get(item) ?? -1

function itemValue(profile: DocumentProfile, item: ProfileItem): ProfileEntry['value'] {
  const { characters } = profile
  switch (item) {
    case 'source':
    case 'asterisks':
      return profile[item].habit
    case 'years':
    case 'places':
      return profile[item].map(({ name }) => name)
    case 'punctuation':
    case 'brackets':
    case 'quotes':
    case 'digitSpacing':
    case 'digitWidth':
    case 'script':
      return characters[item].habit
    default:
      return profile.headings[headingLevel(item)]?.habit ?? null
  }
}

function countsOf(profile: DocumentProfile, item: ProfileItem): Mention[] {
  const { characters } = profile
  switch (item) {
    case 'years':
    case 'places':
      return profile[item]
    case 'source':
      return listed(profile.source.counts)
    case 'asterisks':
      return listed({ mask: profile.asterisks.mask, bold: profile.asterisks.bold })
    case 'quotes':
      return listed(characters.quotes.counts)
    case 'punctuation':
    case 'brackets':
    case 'digitSpacing':
    case 'digitWidth':
    case 'script': {
      const { habit: _, ...counts } = characters[item]
      return listed(counts)
    }
    default:
      return listed(profile.headings[headingLevel(item)]?.counts ?? {})
  }
}

/** Counts that are not zero, the largest first. */
const listed = (counts: Readonly<Record<string, number>>): Mention[] =>
  Object.entries(counts)
    .map(([name, count]) => ({ name, count: Math.round(count) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
