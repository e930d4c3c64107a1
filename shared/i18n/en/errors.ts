import type { errors as master } from '../zh-CN/errors.ts'

export const errors: typeof master = {}
