import type { errors as master } from '../zh-CN/errors.ts'

export const errors: typeof master = {
  project_not_found: 'There is no project file at {path}. It may have been moved, renamed or deleted.',
  project_not_a_project: '{path} is not a Zhubi project.',
  project_newer: '{path} was saved by a newer Zhubi. Update Zhubi to open it.',
  project_locked: '{path} is in use by another window or program. Close it there first.',
  project_damaged: '{path} is damaged. Restore it from a backup.',
  project_exists: 'There is a file at {path} already. Choose another name.',
  project_read_only:
    '{path} is read-only, so changes cannot be saved. Check the permissions of the file and its folder.',
  migration_failed:
    '{path} could not be upgraded to this version. The file is as it was; a backup from before is in the same folder.',
  disk_full: 'The disk is full and nothing was saved. Free some space and try again.',
  no_project: 'No project is open.',
  document_not_found: 'The project has no such document. It may have been removed.',
  revision_conflict: 'The document was changed elsewhere. Reload it and try again.',
  step_rejected: 'The change does not fit the document and was not saved. Reload the document.',
  file_not_found: 'The file was not found. It may have been moved or deleted.',
  file_unreadable: 'The file cannot be read. Check its permissions.',
  file_too_large: 'The file is too large: at most {limit} MB. Split it before importing.',
  file_empty: 'The file is empty.',
  file_binary:
    'This kind of file cannot be read. Save it in its own program as something Zhubi reads, such as plain text or DOCX.',
  file_unparsed: 'The structure of this file could not be read. Choose plain text as its format.',
  file_damaged: 'The file is damaged or incomplete and cannot be read. Get it once more.',
  file_encrypted: 'The file is protected by a password. Remove the password before importing.',
  file_too_complex: 'The file grows too large or nests too deep when unpacked. It was not imported.',
  scan_unreadable:
    'The {kind} scan of this page cannot be shown: it is damaged or of an unusual kind. The file is kept as it came.',
  scan_too_large:
    'The {kind} scan of this page is too large to be shown (limit: {limit} million points). The file is kept as it came.',
  page_unreadable:
    'This page cannot be shown: the PDF is damaged, or takes too long to draw. The file is kept as it came.',
  file_too_slow: 'Reading this file took more than {limit} seconds and was given up. Split it before importing.',
  encoding_wrong: 'The file does not fit the encoding {encoding}. Choose another one.',
  format_unknown: 'The file format is unknown. Zhubi reads: {extensions}.',
  source_not_plain:
    'Only plain text, Markdown and OCR files (hOCR, ALTO, PAGE) can be written back as they came. Choose another format.',
  export_exists: '{path} exists already. Choose to overwrite it, or another folder.',
  export_failed: '{path} could not be written. Check the permissions of the folder and the space on the disk.',
  anthology_empty:
    'No document has what the collection is to hold: nothing was written. Choose another tag, thread or heading.',
  pdf_needs_window:
    'PDF is printed by the application, and there is none beside this command line. Use the command line of an installed application or of a checkout, or export html and print that.',
  pdf_failed: 'The PDF could not be printed. Try again; if it still fails, export HTML and print that.',
  pdf_not_started:
    'The application that prints PDF did not start: {reason} Export html and print that, or mend what is named here and try again.',
  package_invalid: 'This is no project package, or it is damaged: {path}. No project was made.',
  profile_not_found: 'There is no such profile: {profile}.',
  profile_file_invalid: 'This is no profile file, or it holds something unknown ({issue}).',
  path_not_granted: 'Zhubi was not given access to this place. Choose it in a dialog or drop it on the window.',
  input_invalid: 'The request was malformed. Restart Zhubi; if it happens again, please report it.',
  pattern_invalid: 'The regular expression is wrong: {reason}',
  search_too_slow:
    'This regular expression takes too long and was stopped after {seconds} seconds. Make it more specific, for example without nested + and *.',
  batch_undone: 'These changes have been undone already.',
  note_kept:
    'This is a note of {name}, or others have answered it: only its author can take back a note that nobody else has answered. You can reply to it or close it.',
  query_not_found: 'There is no such query; it may have been taken back.',
  query_settled: 'The query has been closed or opened again meanwhile. Please look at it once more.',
  tag_not_found: 'This tag is not in the project any more',
  tag_name_taken: 'There is a tag called “{name}” already; choose another name',
  tag_in_use:
    '“{name}” still has passages or tags below it and cannot be deleted. Archive it instead: what has it keeps it',
  tag_file_invalid: '{path} is no file of tags, or what it holds is wrong',
  round_closed: 'Proof {round} is closed. Begin the next one before you change states.',
  round_open: 'Proof {round} is still open.',
  round_open_queries: 'The proof cannot be closed over open queries; there are {count}.',
  round_same_reader: '{name} has read this document in proof {round}: another person reads the next one.',
  round_same_reviewer: '{name} is the reader in this proof: another person reviews it.',
  call_unknown: 'The request is unknown. Restart Zhubi; if it happens again, please report it.',
  job_cancelled: 'The job was cancelled.',
  job_failed: 'Something went wrong while working and the job was stopped. Everything else is unharmed; try again.',
  engine_gone: 'The background process stopped unexpectedly. What was saved is safe; open the project again.',
  page_missing: 'The page on “{id}” is missing. Install Zhubi again.',
}
