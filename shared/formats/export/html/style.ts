/** How an edition looks on a screen and on paper. Nothing is loaded from elsewhere. */
export const editionStyle = `
:root { color-scheme: light; --ink: #1f1c17; --soft: #6b645a; --line: #d9d2c5; --in: #1a5fb4; --out: #b3261e; }
body { margin: 0; background: #fff; color: var(--ink); font: 17px/1.85 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
main, footer { max-width: 40em; margin: 0 auto; padding: 2.5em 1.5em; }
footer { padding-top: 0; }
h1, h2, h3, h4, h5, h6 { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", SimHei, sans-serif; line-height: 1.45; margin: 1.6em 0 .7em; break-after: avoid; text-wrap: balance; }
h1 { font-size: 1.55em; text-align: center; margin-top: 0; }
h2 { font-size: 1.25em; } h3 { font-size: 1.1em; } h4, h5, h6 { font-size: 1em; }
p { margin: 0 0 .45em; text-indent: 2em; text-align: justify; overflow-wrap: break-word; }
p.title { font-weight: 700; text-align: center; text-indent: 0; }
p.byline, p.dateline, p.caption, p.folio, p.jump, p.boilerplate, p.front { text-indent: 0; color: var(--soft); font-size: .92em; }
p.caption { text-align: center; } p.front { text-align: center; }
li { margin: .2em 0; } blockquote { margin: .8em 0 .8em 2em; color: var(--soft); }
blockquote p { text-indent: 0; }
table { border-collapse: collapse; margin: 1em 0; width: 100%; font-size: .92em; line-height: 1.55; }
th, td { border: 1px solid var(--line); padding: .35em .6em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f4f0e8; white-space: nowrap; } thead { display: table-header-group; } tr { break-inside: avoid; }
pre { overflow-x: auto; padding: .8em 1em; background: #f7f4ee; white-space: pre-wrap; font-size: .88em; }
hr { border: 0; border-top: 1px solid var(--line); margin: 1.6em auto; width: 60%; }
ins { color: var(--in); text-decoration: underline; text-underline-offset: .18em; }
del { color: var(--out); text-decoration: line-through; }
tr.insertion td { background: #eef4fc; } tr.deletion td { background: #fcefee; }
img { max-width: 100%; }
.image, .seam { color: var(--soft); }
sup { line-height: 0; text-indent: 0; } sup a { text-decoration: none; padding: 0 .15em; }
.notes { border-top: 1px solid var(--line); padding-top: 1em; font-size: .88em; line-height: 1.6; }
.notes h2 { font-size: 1.1em; margin: 0 0 .5em; }
@page { size: A4; margin: 25mm 24mm 22mm; }
@media print { body { font-size: 11.5pt; line-height: 1.75; } main, footer { max-width: none; padding: 0; } a { color: inherit; text-decoration: none; } h1 { break-before: page; } h1:first-child { break-before: avoid; } p { orphans: 2; widows: 2; } }
`.trim()
