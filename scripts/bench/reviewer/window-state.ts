import type { Page } from 'playwright'
import type { FindingType } from '#shared/domain/finding.ts'

/** A finding as the reviewer sees it. */
export interface SeenFinding {
  id: string
  type: FindingType
  quote: string
  /** The reading that accepting puts; null for what puts none. */
  fix: string | null
  /** Block offsets. */
  start: number
  end: number
  blockId: string
  /** What accepting it decides at once: the open findings of its group, itself included. */
  group: string[]
  /** The open findings that are like it, itself included, whether accepting decides them or not. */
  alike: string[]
}

/** What is open, and which finding the card shows. */
export interface SeenState {
  current: SeenFinding | null
  open: string[]
  /** Texts of blocks by id. */
  texts: Record<string, string>
}

interface StoredView {
  id: string
  type: FindingType
  quote: string
  fixes: { text: string }[]
  finding: { anchor: { blockId: string; start: number; end: number } }
}
interface Stores {
  findingsList: { current: StoredView | null; shown: (StoredView & { status: string })[] }
  decision: { group: { id: string }[]; draft: { wholeGroup: boolean } }
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
    return {
      open: shown.filter(({ status }) => status === 'open').map(({ id }) => id),
      texts,
      current:
        current === null || anchor === null
          ? null
          : {
              id: current.id,
              type: current.type,
              quote: current.quote,
              fix: current.fixes[0]?.text ?? null,
              start: anchor.start,
              end: anchor.end,
              blockId: anchor.blockId,
              group: draft.wholeGroup && group.length > 1 ? group.map(({ id }) => id) : [current.id],
              alike: group.map(({ id }) => id),
            },
    }
  })
}
