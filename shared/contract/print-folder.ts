/** How the command line asks the application to print: in a folder of its own, by files. */
export const printSwitch = '--print-folder'
/** What is to be printed, and what came of it. */
export const printPage = 'page.html'
export const printedPage = 'page.pdf'
