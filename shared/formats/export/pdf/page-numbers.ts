/** Fonts by name: which one a browser takes by itself depends on the language that the system speaks. */
export const pageNumberFonts =
  "'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', SimHei, sans-serif"

/** Where the browser has the feet of the pages that it prints with numbers, to the pixel. */
const style = `@page { size: A4; margin: 0; }
html, body { margin: 0; }
div { width: 793.71875px; height: 30px; padding-top: 1090px; break-after: page; font: 9px ${pageNumberFonts}; text-align: center; color: #555; }
div:last-child { break-after: auto; }`

/**
 * HTML of so many pages with nothing but their numbers, for a text that is printed in parts. They look as those that the browser
 * prints by itself, but for a thirtieth of a point.
 */
export function pageNumbersHtml(count: number): string {
  const pages = Array.from(
    { length: count },
    (_, index) => `<div><span>${index + 1}</span> / <span>${count}</span></div>`,
  )
  const head = `<meta charset="utf-8"/><title>${count}</title><style>${style}</style>`
  return `<!DOCTYPE html>\n<html lang="zh-Hans"><head>${head}</head><body>\n${pages.join('\n')}\n</body></html>\n`
}
