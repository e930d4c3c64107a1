import type { Page } from 'playwright'
import type { FindingType } from '#shared/domain/finding.ts'

/** A finding as the reviewer sees it. */
export interface SeenFinding {
  id: string
  type: FindingType
  quote: string
  /** The reading that accepting puts; null for what puts none. */
  fix: string | null
  /** Whether accepting gives the place a role. */
  hasRole: boolean
  /** Block offsets. */
  start: number
  end: number
  blockId: string
  /** What accepting it decides at once: the open findings of its group, itself included. */
  group: string[]
  /** The open findings that are like it, itself included, which a list of all that are alike would show. */
  alike: string[]
}

/** What is open, and which finding the card shows. */
export interface SeenState {
  current: SeenFinding | null
  open: string[]
  /** Open findings that propose a role or a level, in text order. */
  structure: string[]
  /** Texts of blocks by id. */
  texts: Record<string, string>
}

interface StoredView {
  id: string
  type: FindingType
  quote: string
  fixes: { text: string }[]
  data: { role?: unknown; group?: unknown; rule?: unknown }
  finding: { anchor: { blockId: string; start: number; end: number } }
}
interface Stores {
  findingsList: { current: StoredView | null; shown: (StoredView & { status: string })[] }
  decision: { group: { id: string }[]; draft: { wholeGroup: boolean } }
}
/** The text that is selected in the open document. */
export function selectedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const stores = (document.querySelector('#app') as VueRoot).__vue_app__.config.globalProperties.$pinia._s
    return (stores.get('openDocument') as { selection: { text: string } | null }).selection?.text ?? ''
  })
}

/** What the window has told last in passing. */
export interface Told {
  id: number
  key: string
}

/** The last thing that the window has told; 0 is none. */
export function lastTold(page: Page): Promise<Told> {
  return page.evaluate(() => {
    const stores = (document.querySelector('#app') as VueRoot).__vue_app__.config.globalProperties.$pinia._s
    const { id, key } = (stores.get('notices') as { notices: Told[] }).notices.at(-1) ?? { id: 0, key: '' }
    return { id, key }
  })
}

interface VueRoot extends Element {
  __vue_app__: { config: { globalProperties: { $pinia: { _s: Map<string, unknown> } } } }
}

/** Looks at what the window shows, as a person's eyes would; it changes nothing. */
export async function lookAt(page: Page): Promise<SeenState> {
  return page.evaluate(() => {
    const stores = (document.querySelector('#app') as VueRoot).__vue_app__.config.globalProperties.$pinia._s
    const store = <Name extends keyof Stores>(name: Name) => stores.get(name) as Stores[Name]
    const { current, shown } = store('findingsList')
    const { group, draft } = store('decision')
    const texts: Record<string, string> = {}
    for (const block of document.querySelectorAll('.ProseMirror [data-block]')) {
      if (!block.querySelector('[data-block]')) texts[block.getAttribute('data-block') ?? ''] = block.textContent ?? ''
    }
    const anchor = current?.finding.anchor ?? null
    const open = shown.filter(({ status }) => status === 'open')
    const isStructure = ({ type, fixes, data }: StoredView) =>
      typeof data.role === 'string' || (type === 'heading_level' && /^(h[1-6]|p)$/.test(fixes[0]?.text ?? ''))
    const isAlike = (view: StoredView) =>
      view.type === current?.type && view.quote === current.quote && view.fixes[0]?.text === current.fixes[0]?.text
    // What has no group is listed with what is corrected alike.
    const alike = group.length > 0 ? group : open.filter(isAlike)
    return {
      open: open.map(({ id }) => id),
      structure: open.filter(isStructure).map(({ id }) => id),
      texts,
      current:
        current === null || anchor === null
          ? null
          : {
              id: current.id,
              type: current.type,
              quote: current.quote,
              fix: current.fixes[0]?.text ?? null,
              hasRole: typeof current.data.role === 'string',
              start: anchor.start,
              end: anchor.end,
              blockId: anchor.blockId,
              group: draft.wholeGroup && group.length > 1 ? group.map(({ id }) => id) : [current.id],
              alike: alike.map(({ id }) => id),
            },
    }
  })
}
