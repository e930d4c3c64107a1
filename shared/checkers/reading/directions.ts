const directions = new Set('起来 下来 下去 上来 上去 出来 出去 过来 过去 回来 回去 进来 进去'.split(' '))

/** Whether a word begins at an offset that tells which way goes what the verb before it does: 让河道清起来. */
export const isDirection = (text: string, at: number): boolean => directions.has(text.slice(at, at + 2))
