/**
 * How the command line has the application print: it starts it with this switch and speaks to it over the channel
 * between a process and its child. What is printed goes through files.
 */
export const printSwitch = '--print-for-parent'

/**
 * What a page of HTML is: a text by itself, with its numbers at the feet of the pages; a part of one, whose pages are numbered
 * later; or those numbers.
 */
export type PrintKind = 'whole' | 'part' | 'numbers'

/** A page of HTML that is to become a PDF, by their paths. */
export interface PrintOrder {
  id: number
  kind: PrintKind
  page: string
  pdf: string
}

/** That the application takes orders, or what became of one. */
export type PrintAnswer = { type: 'ready' } | { type: 'printed'; id: number; isDone: boolean }
