import type { cli as master } from '../zh-CN/cli.ts'

/** Texts of the command line. */
export const cli: typeof master = {
  help: {
    main: `Zhubi: annotate and proofread scanned, OCRed, scraped or anonymised Chinese reports

Usage: zhubi <command> [options]

Commands:
  import   import files into a project
  check    check files or a project and list what is wrong
  export   export editions from a project
  pack     write the whole project as a package of JSON
  unpack   make a new project of a package
  search   find text in a project
  report   figures of a project: states, progress, estimated error rate
  tags     list, export or import the tree of tags

Options:
  --lang <language>   zh-CN, zh-TW or en; the system's by default
  --help              show help; after a command, help on that command
  --version           show the version

Exit status: 0 done; 1 a file could not be read or written; 2 bad use`,
    import: `Usage: zhubi import FILES… --project PROJECT.zhubi [options]

Imports files (or folders of them) into a project, which is created when it is missing. Reads plain text, Markdown,
web pages, Word documents and e-books; a ZIP archive counts as a folder. Files with the same content are imported once. What cannot be kept as it is, is listed: ! is not imported,
- is kept in another form.

Options:
  --project <file>       the project file
  --encoding <name>      utf-8, gb18030, big5, utf-16le or utf-16be; detected by default
  --format <name>        text, markdown or html; other formats are always detected
  --as <what>            what a file becomes that a document was made of earlier: new-document (by default) or
                         new-version (the document takes in what has changed, corrections stay; conflicts are listed)
  --person <name>        who is recorded as having imported`,
    check: `Usage: zhubi check FILES… [options]
       zhubi check --project PROJECT.zhubi [options]
       zhubi check --explain TYPE

Checks files (those named together are evidence for one another) or every document of a project, and lists what is
wrong. Nothing is changed.

Options:
  --format <name>              table (default) or jsonl (one JSON object a line)
  --with <folder or project>   more documents, as evidence only; may be repeated. A project's
                               decisions and corrections count too
  --min-confidence <number>    list findings of at least this confidence, 0 to 1; 0.5 by default
  --encoding <name>            encoding of the files; detected by default
  --explain <id or type>       tell what a check does; with files and the id of a finding in them, its evidence too
  --profile                    print each file's habits (marks, quotes, numbering …) with counts, as JSON; check nothing`,
    export: `Usage: zhubi export --project PROJECT.zhubi --to FOLDER --format FORMAT [options]

Exports every document of a project as a file, or all as one with --anthology.

Options:
  --project <file>     the project file
  --to <folder>        where to; created when it is missing
  --format <name>      txt, md, html, docx, epub, tei, jsonld; xlsx, csv: the list of corrections;
                       source: the source's own text with the corrections made; pdf: by the application, no screen needed
  --profile <name>     clean, diplomatic, notes, changes, errata, tei, one of the project by its name,
                       or a profile file (.json); the format's own by default
  --masks <policy>     keep, fill (print the value where it is known) or uniform (print ××); the profile's by default
  --document <name>    only the document with this file name or title; may be repeated
  --anthology <title>  one file with this title, each part with its source
  --tag <tag>          of an anthology: only blocks with this tag
  --thread <name>      of an anthology: only the blocks of this thread
  --section <words>    of an anthology: only sections whose heading has these words
  --overwrite          replace files that exist`,
    pack: `Usage: zhubi pack --project PROJECT.zhubi --to PACKAGE.zip [--overwrite]
       zhubi unpack PACKAGE.zip --project NEW.zhubi

Writes the whole project (documents, sources, annotations, decisions, history, profiles) as a package of JSON, or makes a
new project of one; nothing is lost.`,
    search: `Usage: zhubi search TERM --project PROJECT.zhubi [options]

Finds a term in every document of a project and lists it with its context. Case, full and half width, and simplified,
traditional and variant characters make no difference by default.

Options:
  --project <file>     the project file
  --regex              the term is a regular expression
  --exact              case, width and variants must agree
  --format <name>      table (default) or jsonl (one JSON object a line)
  --limit <number>     list so many at most`,
    report: `Usage: zhubi report --project PROJECT.zhubi [options]

Prints the figures of a project: documents by state, findings by type, progress, people, and the estimated residual
error rate with its method and interval.

Options:
  --project <file>   the project file
  --json             print JSON`,
    tags: `Usage: zhubi tags [list] --project PROJECT.zhubi
       zhubi tags export FILE --project PROJECT.zhubi [options]
       zhubi tags import FILE --project PROJECT.zhubi

Lists the tree of tags with the number of passages, writes it to a file, or reads one in. A file that ends in .txt is
indented text, any other JSON. Tags that are there already stay as they are.

Options:
  --project <file>     the project file
  --overwrite          replace a file that is there`,
  },
  usage: {
    tags: 'This is no way to call it; see zhubi tags --help',
    unknownCommand: 'There is no command {name}.',
    noCommand: 'Name a command.',
    badOptions: 'The options are wrong: {detail}',
    noFiles: 'Name the files to work on.',
    noProject: 'Name the project file by --project.',
    noTarget: 'Name the folder to export to by --to.',
    noPackage: 'Name the package file by --to.',
    noPackageFile: 'Name the package file.',
    noAnthology: '--tag, --thread and --section go with --anthology.',
    unknownDocument: 'The project has no document called {name}.',
    unknownProfile: 'There is no profile called {name}; there are: {choices}',
    noFormat: 'Name the format to export by --format: {choices}',
    badChoice: '--{option} cannot be “{value}”; it can be: {choices}',
    noTerm: 'Name the term to find.',
    badLimit: '--limit takes a whole number from 1.',
    badConfidence: '--min-confidence takes a number from 0 to 1.',
    filesAndProject: 'Name either files or --project.',
    unknownFinding: 'No type or checker is called “{id}”, and no finding of the files checked has this id.',
    seeHelp: 'See --help.',
  },
  error: 'Error: {text} ({code})',
  fileError: '{path}: {text} ({code})',
  bug: 'Something went wrong in Zhubi itself. Please report it; run again with ZHUBI_DEBUG=1 for details.',
  import: {
    imported: 'imported  {path}  {title}',
    version: 'version   {path}  {title}: {count} change | version   {path}  {title}: {count} changes',
    passedOver: '{count} other file cannot be read | {count} other files cannot be read',
    lost: '          ! {text}',
    changed: '          - {text}',
    known: 'known     {path}  {title}',
    summary: '{imported} imported, {known} known already, {failed} failed',
  },
  check: {
    fileHeading: '{file} ({count})',
    none: 'Nothing was found.',
    summary: 'Findings: {count}. Files: {files}.',
  },
  explain: {
    checker: '{title}: {description}',
    place: '{file}:{line}:{column} {type}',
    quote: 'Text: {quote}',
    confidence: 'Confidence: {confidence}',
    rule: 'Rule: {rule}',
    fix: '{label}: {text}',
    related: 'See: {file} {quote}',
    data: 'Evidence {key}: {value}',
  },
  pack: {
    written: 'written  {path} ({bytes} bytes)',
    unpacked: 'made  {path} ({count} document) | made  {path} ({count} documents)',
  },
  export: {
    written: 'exported  {path}',
    summary: '{written} exported, {failed} failed',
    empty: 'The project has no documents.',
    leak: 'Note: in {title} the masked name “{value}” stands plainly at {count} place: …{excerpt}… | Note: in {title} the masked name “{value}” stands plainly at {count} places: …{excerpt}…',
  },
  tags: {
    written: 'Written to {path}.',
  },
  search: {
    summary: 'Places: {count}.',
  },
}
