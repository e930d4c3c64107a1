/** The day of a moment in UTC, so that the same edition has the same bytes everywhere. */
export const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** A moment to the second in UTC, as XML formats write it. */
export const isoSecond = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`
