import { AppError } from '#shared/domain/errors.ts'

/** No file that a person would wait for takes longer. */
const longestSeconds = 120

/**
 * Runs the reading of a file, given up when it takes too long: some file will be made so that a reader hangs. Throws
 * AppError `file_too_slow` (`limit` in seconds) then, and what the work throws.
 */
export async function inTime<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  cancel?: AbortSignal,
  seconds = longestSeconds,
): Promise<Result> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), seconds * 1000)
  const signal = cancel ? AbortSignal.any([cancel, late.signal]) : late.signal
  try {
    return await work(signal)
  } catch (error) {
    throw late.signal.aborted && !cancel?.aborted ? new AppError('file_too_slow', { limit: seconds }, error) : error
  } finally {
    clearTimeout(timer)
  }
}
