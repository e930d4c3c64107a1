/** What kind of source a text came from. `markdown` is what recognition gives out; `wrapped` is cut at a line's width. */
export const sourceKinds = ['plain', 'wrapped', 'markdown', 'newspaper', 'web'] as const
export type SourceKind = (typeof sourceKinds)[number]

export const markWidths = ['full', 'half'] as const
export type MarkWidth = (typeof markWidths)[number]
export const quoteStyles = ['curly', 'corner', 'straight'] as const
export type QuoteStyle = (typeof quoteStyles)[number]
export const digitSpacings = ['joined', 'spaced'] as const
export type DigitSpacing = (typeof digitSpacings)[number]
export const scripts = ['simplified', 'traditional', 'mixed'] as const
export type Script = (typeof scripts)[number]
export const maskSigns = ['star', 'cross', 'square', 'line', 'circle', 'mou'] as const
export type MaskSign = (typeof maskSigns)[number]
/** What runs of asterisks are in a text. */
export const asteriskUses = ['mask', 'bold', 'both'] as const
export type AsteriskUse = (typeof asteriskUses)[number]
/** Whether a text has fields that are there to be filled in, or all its blanks are. */
export type FormUse = 'none' | 'fields' | 'contract'
/** How a heading is numbered, from the outermost style to the innermost as official writing ranks them. */
export const headingStyles = [
  'part',
  'chapter',
  'section',
  'formal',
  'han',
  'han_paren',
  'arabic',
  'dotted',
  'arabic_paren',
  'circled',
] as const
export type HeadingStyle = (typeof headingStyles)[number]

/** A document's habits of writing, as rules need them and as a reader may be shown them. Null: too little to tell. */
export interface CharacterProfile {
  /** Marks between Chinese characters; `half` only where sentences, too, end in half-width marks. */
  punctuation: { habit: MarkWidth | null; full: number; half: number }
  /** Round brackets around Chinese text. */
  brackets: { habit: MarkWidth | null; full: number; half: number }
  /** The most frequent opening quote. */
  quotes: { habit: QuoteStyle | null; counts: Record<QuoteStyle, number> }
  /** Whether figures and Chinese text touch. */
  digitSpacing: { habit: DigitSpacing | null; joined: number; spaced: number }
  digitWidth: { habit: MarkWidth | null; half: number; full: number }
  script: { habit: Script | null; simplified: number; traditional: number }
  /** Signs that stand before units often enough to be masks. */
  maskSigns: MaskSign[]
  /** Blanks are there to be filled in, and a lone x is a variable. */
  exercise: { hasBlanks: boolean; hasVariable: boolean; form: FormUse }
}

/** How the headings of one level are numbered. */
export interface HeadingHabit {
  /** From 1. */
  level: number
  habit: HeadingStyle | null
  counts: Partial<Record<HeadingStyle, number>>
}

/** How the lines of a text were cut where a page had no more room (OCR, e-mail, PDF text), whatever they say. */
export interface LineCut {
  /** Width of a full line, in full-width characters. */
  width: number
  /** A line that falls short of it by no more is full: marks may not begin a line, letters and figures are as wide as they are printed. */
  slack: number
  /** Where lines begin; what begins further in opens a paragraph. */
  indent: number
}

/** A name or year and how often it stands in the text. */
export interface Mention {
  name: string
  count: number
}

/**
 * What holds for a document as a whole and must be known before any of its places is judged: read off its text once a
 * state, then corrected by what persons have stated.
 */
export interface DocumentProfile {
  source: { habit: SourceKind; counts: Partial<Record<SourceKind, number>> }
  /** Where every line was cut, or null where blocks are paragraphs. */
  lineCut: LineCut | null
  /**
   * Share of prose blocks that end in an end mark, 0–1: where it is high, a block without one is cut. Null where there
   * are too few of them to tell.
   */
  endMarkRate: number | null
  /** Marks, quotes, spacing, script and mask signs. */
  characters: CharacterProfile
  /** Runs of asterisks that stand for a hidden value, and pairs of them around bold text. */
  asterisks: { habit: AsteriskUse | null; mask: number; bold: number }
  /** Levels 1 to 4. */
  headings: HeadingHabit[]
  /** Years that the text is about, the most frequent first. */
  years: Mention[]
  /** Places that the text is about, the most frequent first. */
  places: Mention[]
  /** What a person has stated, in place of what the text shows. */
  stated: ProfileStatements
}

/** What persons have stated about a document. An item that is missing is as read off the text. */
export interface ProfileStatements {
  source?: SourceKind
  punctuation?: MarkWidth
  brackets?: MarkWidth
  quotes?: QuoteStyle
  digitSpacing?: DigitSpacing
  digitWidth?: MarkWidth
  script?: Script
  asterisks?: AsteriskUse
  heading1?: HeadingStyle
  heading2?: HeadingStyle
  heading3?: HeadingStyle
  heading4?: HeadingStyle
  years?: string[]
  places?: string[]
}
export type ProfileItem = keyof ProfileStatements

/** The values that an item can be stated to have, in the order lists show them; null for lists of names. */
export const profileItems = {
  source: sourceKinds,
  punctuation: markWidths,
  brackets: markWidths,
  quotes: quoteStyles,
  digitSpacing: digitSpacings,
  digitWidth: markWidths,
  script: scripts,
  asterisks: asteriskUses,
  heading1: headingStyles,
  heading2: headingStyles,
  heading3: headingStyles,
  heading4: headingStyles,
  years: null,
  places: null,
} as const satisfies Record<ProfileItem, readonly string[] | null>

export const headingItems = ['heading1', 'heading2', 'heading3', 'heading4'] as const

/** One item of a profile as it is shown: what holds, what the text says, and how often it says what. */
export interface ProfileEntry {
  item: ProfileItem
  value: string | string[] | null
  read: string | string[] | null
  isStated: boolean
  counts: Mention[]
}
