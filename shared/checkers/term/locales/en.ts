import type { zhCN } from './zh-CN.ts'

/** Texts of the term checker. */
export const en: typeof zhCN = {
  title: 'Inconsistent terms',
  description:
    'Wording that differs from a set phrase, a name, or from its other occurrences, with both forms and counts.',
  found: {
    phrase: '“{quote}” departs from the set phrase “{evidence}”. Check it; use the set form or keep the text.',
    title:
      '“{quote}” stands only here; one character parts it from “{evidence}” ({count} places, {documents} documents). Check which is right.',
    variant:
      '“{quote}” differs from other places: the same surroundings stand {count} more times in {documents} documents as “{evidence}”. Check it.',
    learned:
      'This project has changed “{quote}” to “{reading}” {count} times ({evidence}), and the surroundings here agree.',
    exchanged:
      '“{quote}” breaks a set phrase here; “{evidence}” is usual. A word may have been exchanged for a synonym. Check it.',
    washed:
      'This text looks rewritten by a synonym program: “{quote}” stands for “{reading}” here (“{evidence}” is the set phrase; {count} places have “{quote}”). Check it.',
  },
  fix: { reading: 'Use the reading offered' },
}
