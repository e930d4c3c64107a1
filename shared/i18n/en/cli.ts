import type { cli as master } from '../zh-CN/cli.ts'

export const cli: typeof master = {}
