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
  file_too_slow: 'Reading this file took more than {limit} seconds and was given up. Split it before importing.',
  encoding_wrong: 'The file does not fit the encoding {encoding}. Choose another one.',
  format_unknown: 'The file format is unknown. Zhubi reads: {extensions}.',
  source_not_plain: 'Only plain text and Markdown can be written back as they came. Choose another format.',
  export_exists: '{path} exists already. Choose to overwrite it, or another folder.',
  export_failed: '{path} could not be written. Check the permissions of the folder and the space on the disk.',
  path_not_granted: 'Zhubi was not given access to this place. Choose it in a dialog or drop it on the window.',
  input_invalid: 'The request was malformed. Restart Zhubi; if it happens again, please report it.',
  pattern_invalid: 'The regular expression is wrong: {reason}',
  search_too_slow:
    'This regular expression takes too long and was stopped after {seconds} seconds. Make it more specific, for example without nested + and *.',
  call_unknown: 'The request is unknown. Restart Zhubi; if it happens again, please report it.',
  job_cancelled: 'The job was cancelled.',
  job_failed: 'Something went wrong while working and the job was stopped. Everything else is unharmed; try again.',
  engine_gone: 'The background process stopped unexpectedly. What was saved is safe; open the project again.',
}
