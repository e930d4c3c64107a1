import type { zhCN } from './zh-CN.ts'

/** Texts of the checker of page furniture. */
export const en: typeof zhCN = {
  title: 'Page furniture',
  description: 'Navigation, source lines, counters, share buttons, login prompts, licence and page numbers.',
  found: {
    breadcrumb: 'This line is the breadcrumb trail of a web page, not text. Exclude it.',
    navigation: 'This line is the navigation or pager of a web page, not text. Exclude it.',
    source_line:
      'This line gives source, time or views of a web page, not text. Note the source, then exclude the line.',
    counter: 'This line counts views or comments of a web page; it is not text. Exclude it.',
    share: 'This line holds the share buttons of a web page, not text. Exclude it.',
    page_tools: 'This line holds buttons of a web page (print, close, save), not text. Exclude it.',
    login: 'This line is the login prompt of a site, not text. Exclude it and see whether text was cut off there.',
    licence: 'This line is the foot of a web site (licence, operator, support), not text. Exclude it.',
    copyright: 'This line is a copyright or reprint notice of a site, not text. Exclude it.',
    page_count: 'This line is a page count (page x of y), not text. Exclude it.',
    neighbours: 'This line links to the previous or next article; it is not text. Exclude it.',
    related: 'This line belongs to a list of links (related, popular), not to the text. Exclude it.',
    library: 'This line was added by a site of documents or a scanning program; it is not text. Exclude it.',
    follow: 'This line asks to scan, follow or unfold; it is not text. Exclude it.',
    script: 'This line is code or an image name of a web page, not text. Exclude it.',
    player: 'This line holds the buttons of a player, not text. Exclude it.',
    folio:
      'This line is a page number or running head. Exclude it and see whether the text around it is one paragraph.',
  },
  inline: {
    page_count: 'A page count stands inside the text. Delete it and join the words around it.',
    folio: 'A page number stands inside the text. Delete it and join the words around it.',
    login: 'A login prompt stands inside the text. Delete it and see whether text was cut off there.',
    follow: 'A button (read more) stands inside the text. Delete it and see whether text was cut off there.',
    page_tools: 'Buttons of a web page stand inside the text. Delete them.',
    share: 'Share buttons stand inside the text. Delete them.',
    licence: 'The register of an archive stands inside the text. Delete it.',
    source_line: "The editor's name was run on to the paragraph; it is not text. Exclude it.",
    copyright: 'A reprint notice of a site stands inside the text. Delete it.',
    library: 'Words of a site of documents or of a scanning program stand inside the text. Delete them.',
    neighbours: 'Links to the articles before and after follow the text. Exclude them.',
    counter: 'A counter of a page stands inside the text. Delete it.',
    navigation: 'Links of a menu or pager follow the text. Exclude them.',
    breadcrumb: 'The path of a page stands before the text. Exclude it.',
    script: 'Code or the name of a picture stands inside the text. Delete it.',
    player: 'Buttons of a player stand inside the text. Delete them.',
    related: 'Links to other articles follow the text. Exclude them.',
  },
  fix: { exclude: 'Exclude' },
}
