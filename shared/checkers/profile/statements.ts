import type { CharacterProfile, DocumentProfile, ProfileStatements } from '../../domain/document-profile.ts'
import { headingItems, quoteStyles } from '../../domain/document-profile.ts'

/**
 * A profile as persons have stated it. Where a habit is stated the counts say so too, because rules weigh the one side
 * against the other: what the text does otherwise is then the exception.
 */
export function withStatements(
  read: DocumentProfile,
  stated: ProfileStatements,
  cutIfWrapped: () => DocumentProfile['lineCut'],
): DocumentProfile {
  if (Object.keys(stated).length === 0) return read
  return {
    stated,
    endMarkRate: read.endMarkRate,
    source: stated.source ? { ...read.source, habit: stated.source } : read.source,
    lineCut: stated.source ? (stated.source === 'wrapped' ? cutIfWrapped() : null) : read.lineCut,
    characters: statedCharacters(read.characters, stated),
    asterisks: stated.asterisks ? { ...read.asterisks, habit: stated.asterisks } : read.asterisks,
    headings: read.headings.map(habit => {
      const item = headingItems[habit.level - 1]
      const style = item && stated[item]
      return style ? { ...habit, habit: style } : habit
    }),
    years: stated.years ? named(stated.years, read.years) : read.years,
    places: stated.places ? named(stated.places, read.places) : read.places,
  }
}

function statedCharacters(read: CharacterProfile, stated: ProfileStatements): CharacterProfile {
  const { punctuation, brackets, quotes, digitSpacing, digitWidth, script } = stated
  return {
    ...read,
    punctuation: punctuation
      ? { habit: punctuation, ...sides(read.punctuation, punctuation, 'full', 'half') }
      : read.punctuation,
    brackets: brackets ? { habit: brackets, ...sides(read.brackets, brackets, 'full', 'half') } : read.brackets,
    quotes: quotes ? { habit: quotes, counts: onlyQuotes(read.quotes.counts, quotes) } : read.quotes,
    digitSpacing: digitSpacing
      ? { habit: digitSpacing, ...sides(read.digitSpacing, digitSpacing, 'joined', 'spaced') }
      : read.digitSpacing,
    digitWidth: digitWidth
      ? { habit: digitWidth, ...sides(read.digitWidth, digitWidth, 'half', 'full') }
      : read.digitWidth,
    script: script ? { ...read.script, habit: script } : read.script,
  }
}

/** Counts as they would be if the text kept to a habit. */
function sides<A extends string, B extends string>(
  counts: Record<A | B, number>,
  habit: string,
  a: A,
  b: B,
): Record<A | B, number> {
  const all = Math.max(1, counts[a] + counts[b])
  return { [a]: habit === a ? all : 0, [b]: habit === b ? all : 0 } as Record<A | B, number>
}

function onlyQuotes(counts: CharacterProfile['quotes']['counts'], habit: (typeof quoteStyles)[number]) {
  const all = Math.max(
    1,
    quoteStyles.reduce((sum, style) => sum + counts[style], 0),
  )
  return { curly: 0, corner: 0, straight: 0, [habit]: all }
}

const named = (names: readonly string[], read: DocumentProfile['years']) =>
  names.map(name => ({ name, count: read.find(each => each.name === name)?.count ?? 0 }))
