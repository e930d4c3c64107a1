import { AppError, type ErrorCode } from '../../domain/errors.ts'

/** The code of the expected failure that something ends with; null when it succeeds. */
export function codeOf(act: () => unknown): ErrorCode | null {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
