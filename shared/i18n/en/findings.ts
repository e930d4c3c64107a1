import type { findings as master } from '../zh-CN/findings.ts'

export const findings: typeof master = {}
