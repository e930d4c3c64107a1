import type { Node } from 'prosemirror-model'
import type { BlockRole } from '../domain/block.ts'
import { blocksOf } from './sections.ts'
import { articleName, beginsWithCredit, isJumpLine, isNumbered, longestThread } from './thread-names.ts'
import type { ThreadSign } from './thread-signs.ts'

/** An article of a page, as a thread of its own; an empty name is the main text. */
export interface ThreadProposal {
  thread: string
  blockIds: string[]
  /** The findings that tell of it. */
  findingIds: string[]
}

interface Article {
  /** Null until it has a block that names it. */
  name: string | null
  /** Its headline's level; 0 where it has none. */
  level: number
  blockIds: string[]
  findingIds: Set<string>
  /** There is more in it than the line that says where it comes from. */
  hasText: boolean
  /** It is over after one block. */
  isAlone: boolean
  /** Where the text goes on that it stands in. */
  goesOnAt: string | null
}

/**
 * The articles of a page that holds several: each a thread with its own order of reading. What findings say of intruders,
 * sentences that break off and headings decides where one begins and an earlier one goes on; headings of the highest level do
 * where the page has more than one that stands over a by-line or a dateline. Nothing where the page is one text.
 */
export function proposeThreads(doc: Node, signs: readonly ThreadSign[]): ThreadProposal[] {
  const blocks = blocksOf(doc)
  const page = new Page(blocks, signs)
  for (const [at, block] of blocks.entries()) page.read(block, at)
  return page.proposals()
}

/** What stands on a page without being of any of its articles. */
const furniture: ReadonlySet<BlockRole> = new Set(['folio', 'boilerplate'])

class Page {
  readonly #blocks: readonly Node[]
  readonly #signs = new Map<string, ThreadSign[]>()
  readonly #levels: readonly number[]
  /** The level of the headlines that need no other sign. */
  readonly #headline: number
  readonly #main: Article = articleOf(null, 0)
  readonly #articles: Article[] = []
  /** Which article goes on at a block. */
  readonly #goesOn = new Map<string, Article>()
  #current = this.#main
  /** The last article with a headline: what its inner headings belong to. */
  #headed = this.#main

  constructor(blocks: readonly Node[], signs: readonly ThreadSign[]) {
    this.#blocks = blocks
    for (const sign of signs) this.#signs.set(sign.blockId, [...(this.#signs.get(sign.blockId) ?? []), sign])
    this.#levels = blocks.map(block => this.#levelOf(block))
    const headings = this.#levels.filter(level => level > 0)
    this.#headline = this.#isOfSeveral() ? Math.min(...headings) : 0
  }

  read(block: Node, at: number): void {
    const id = block.attrs.id as string
    if (this.#current.isAlone && !block.attrs.continues) this.#current = this.#headed
    const owner = this.#goesOn.get(id)
    if (owner) this.#current = owner
    if (!block.attrs.continues) this.#begin(block, at)
    const article = this.#isFurniture(block) ? this.#main : this.#current
    article.blockIds.push(id)
    if (!isJumpLine(block)) article.hasText = true
    for (const sign of this.#signs.get(id) ?? [])
      if (sign.kind === 'breaksOff') this.#goesOn.set(sign.goesOnAt, this.#current)
  }

  /** Whether more than one heading is the headline of an article. */
  #isOfSeveral(): boolean {
    const credited = this.#levels.filter((_, at) => this.#hasCreditBelow(at)).length
    return credited > 1 || this.#blocks.some((block, at) => this.#levels[at]! > 0 && this.#begins(block))
  }

  #begins(block: Node): boolean {
    return this.#signs.get(block.attrs.id as string)?.some(({ kind }) => kind === 'begins') ?? false
  }

  #begin(block: Node, at: number): void {
    const id = block.attrs.id as string
    const level = this.#levels[at]!
    const signs = this.#signs.get(id) ?? []
    const inside = signs.find(sign => sign.kind === 'inside')
    if (inside?.kind === 'inside') {
      if (this.#current.goesOnAt !== inside.goesOnAt) {
        this.#goesOn.set(inside.goesOnAt, this.#current)
        this.#open(block, level, { goesOnAt: inside.goesOnAt })
      }
      this.#current.findingIds.add(inside.findingId)
    } else if (this.#isHeadline(block, at)) this.#open(block, level)
    else if (level > 0) this.#current = this.#current.level === 0 ? this.#headed : this.#current
    else if (!this.#isBelowHeading(at)) this.#beginText(block, signs)
  }

  /** Another article without a headline. */
  #beginText(block: Node, signs: readonly ThreadSign[]): void {
    const sign = signs.find(({ kind }) => kind === 'begins' || kind === 'alone')
    if (!sign || this.#goesOn.has(sign.blockId)) return
    this.#open(block, 0, { isAlone: sign.kind === 'alone' })
    this.#current.findingIds.add(sign.findingId)
  }

  #open(block: Node, level: number, more: Partial<Article> = {}): void {
    const article = { ...articleOf(articleName(block), level), ...more }
    this.#articles.push(article)
    this.#current = article
    if (level > 0 && !article.goesOnAt) this.#headed = article
    for (const { kind, findingId } of this.#signs.get(block.attrs.id as string) ?? [])
      if (kind === 'begins') article.findingIds.add(findingId)
  }

  #isHeadline(block: Node, at: number): boolean {
    const level = this.#levels[at]!
    if (level === 0 || this.#isBelowHeading(at) || isNumbered(block)) return false
    return this.#begins(block) || level === this.#headline || (this.#headline > 0 && this.#hasCreditBelow(at))
  }

  /** Whether a heading stands over a by-line or a dateline, perhaps with a second line of the headline between. */
  #hasCreditBelow(at: number): boolean {
    if (this.#levels[at] === 0 || this.#isBelowHeading(at)) return false
    let below = at + 1
    while ((this.#levels[below] ?? 0) > 0) below++
    const block = this.#blocks[below]
    return block !== undefined && below <= at + 2 && beginsWithCredit(block)
  }

  #isFurniture(block: Node): boolean {
    const signs = this.#signs.get(block.attrs.id as string) ?? []
    const isSaid = signs.some(sign => sign.kind === 'furniture' && sign.end >= block.content.size)
    return isSaid || furniture.has(block.attrs.role as BlockRole)
  }

  #isBelowHeading(at: number): boolean {
    return (this.#levels[at - 1] ?? 0) > 0
  }

  #levelOf(block: Node): number {
    const said = this.#signs.get(block.attrs.id as string)?.find(sign => sign.kind === 'level')
    if (said?.kind === 'level') return said.level
    return block.type.name === 'heading' ? (block.attrs.level as number) : 0
  }

  proposals(): ThreadProposal[] {
    const headed = this.#articles.filter(({ level, goesOnAt }) => level > 0 && !goesOnAt)
    const articles = this.#articles.filter(({ hasText }) => hasText)
    // Where only one article has a headline, it is the text, and the others are strangers in it.
    const text = headed.length === 1 ? headed[0]! : null
    if (articles.length - (text ? 1 : 0) === 0) return []
    const found = articles.filter(article => article !== text)
    const names = new Set<string>()
    const strangers = found.map(({ name, blockIds, findingIds }) => {
      const thread = freeName(name ?? '', names)
      names.add(thread)
      return { thread, blockIds, findingIds: [...findingIds] }
    })
    const own = new Set([...this.#main.blockIds, ...(text?.blockIds ?? [])])
    const main = this.#blocks.map(block => block.attrs.id as string).filter(id => own.has(id))
    return main.length > 0 ? [{ thread: '', blockIds: main, findingIds: [] }, ...strangers] : strangers
  }
}

const articleOf = (name: string | null, level: number): Article => ({
  name,
  level,
  blockIds: [],
  findingIds: new Set(),
  hasText: false,
  isAlone: false,
  goesOnAt: null,
})

/** The name, with a number where another thread has it. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name
  for (let number = 2; free === '' || taken.has(free); number++)
    free = `${name.slice(0, longestThread - 3)} ${number}`.trim()
  return free
}
