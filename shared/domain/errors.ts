/** Every failure a user may meet, each with a text per locale (`errors.<code>`). */
export const errorCodes = [
  'project_not_found',
  'project_not_a_project',
  'project_newer',
  'project_locked',
  'project_damaged',
  'project_exists',
  'project_read_only',
  'migration_failed',
  'disk_full',
  'no_project',
  'document_not_found',
  'revision_conflict',
  'step_rejected',
  'file_not_found',
  'file_unreadable',
  'file_too_large',
  'file_empty',
  'file_binary',
  'file_unparsed',
  'file_damaged',
  'file_encrypted',
  'file_too_complex',
  'file_too_slow',
  'encoding_wrong',
  'format_unknown',
  'scan_unreadable',
  'scan_too_large',
  'page_unreadable',
  'source_not_plain',
  'export_exists',
  'export_failed',
  'anthology_empty',
  'pdf_needs_window',
  'pdf_failed',
  'pdf_not_started',
  'package_invalid',
  'profile_not_found',
  'profile_file_invalid',
  'path_not_granted',
  'input_invalid',
  'pattern_invalid',
  'search_too_slow',
  'batch_undone',
  'note_kept',
  'query_not_found',
  'query_settled',
  'tag_not_found',
  'tag_name_taken',
  'tag_in_use',
  'tag_file_invalid',
  'round_closed',
  'round_open',
  'round_open_queries',
  'round_same_reader',
  'round_same_reviewer',
  'call_unknown',
  'job_cancelled',
  'job_failed',
  'engine_gone',
  'page_missing',
] as const
export type ErrorCode = (typeof errorCodes)[number]
export type ErrorParams = Record<string, string | number>

/** An expected failure: a code that every locale can tell, and what it is about. Bugs throw plain errors. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause })
    this.code = code
    this.params = params
  }
}
