/** The texts of each checker, under its id. */
export const checkers = {}
