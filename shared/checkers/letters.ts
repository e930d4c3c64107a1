/** A text without its marks and white space. */
export const lettersOf = (text: string): string => text.replace(/[\p{P}\s]+/gu, '')
