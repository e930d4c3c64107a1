import { messages as zhCn } from '../zh-CN/index.ts'
import { traditionalTexts } from './traditional.ts'

/** Every text in the Chinese of Taiwan, made from those of the mainland: when the application is built, or here. */
export const messages = traditionalTexts(zhCn)
