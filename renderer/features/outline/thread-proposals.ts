import { computed, type Ref, reactive, ref, watch } from 'vue'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useWindowCommands } from '#renderer/bridge/window-commands.ts'
import { shownConfidence } from '#shared/domain/finding.ts'

/** A block as the preview shows it. */
interface ReadBlock {
  id: string
  text: string
  /** 1–6 for a heading, 0 for any other block. */
  level: number
  /** How many blocks of other articles stand before it. */
  skipped: number
}

interface Article {
  isMain: boolean
  isTicked: boolean
  thread: string
  blocks: ReadBlock[]
  characters: number
  findingIds: string[]
}

/** What the dialog about threads shows and does; the proposals are made each time it opens. */
export function useThreadProposals(open: Ref<boolean>) {
  const document = useOpenDocument()
  const notices = useNotices()
  const commands = useWindowCommands()
  const articles = ref<Article[]>([])
  const shown = ref<Article | null>(null)
  const ticked = computed(() =>
    articles.value.filter(({ isMain, isTicked, thread }) => !isMain && isTicked && thread.trim()),
  )

  watch(open, isOpen => {
    articles.value = isOpen ? propose() : []
    shown.value = articles.value.find(({ isMain }) => !isMain) ?? null
  })

  function propose(): Article[] {
    const structure = document.editor?.structure
    if (!structure) return []
    const findings = document.findings.filter(
      ({ status, present, confidence }) => status === 'open' && present && confidence >= shownConfidence,
    )
    return structure.proposeThreads(findings.map(({ finding }) => finding)).map(({ thread, blockIds, findingIds }) => {
      const texts = structure.textsOf(blockIds)
      return {
        ...{ isMain: thread === '', isTicked: true, thread, findingIds },
        characters: texts.reduce((sum, { text }) => sum + text.length, 0),
        blocks: texts.map(({ id, text, level, place }, at) => {
          const before = texts[at - 1]
          return { id, text, level, skipped: before ? place - before.place - 1 : 0 }
        }),
      }
    })
  }

  return reactive({
    articles,
    shown,
    firstNamed: computed(() => articles.value.findIndex(({ isMain }) => !isMain)),
    names: computed(() => [...new Set(articles.value.map(({ thread }) => thread).filter(Boolean))]),
    /** How many threads there would be beside the main text; articles of one name are one. */
    count: computed(() => new Set(ticked.value.map(({ thread }) => thread.trim())).size),
    show(article: Article): void {
      shown.value = article
    },
    apply(): void {
      const main = articles.value.filter(({ isMain }) => isMain)
      try {
        document.editor?.structure.splitThreads(
          [...main, ...ticked.value].map(({ thread, blocks, findingIds }) => ({
            ...{ thread: thread.trim(), findingIds },
            blockIds: blocks.map(({ id }) => id),
          })),
        )
        open.value = false
        // What has been made of the page is seen there.
        commands.run('focus.outline')
      } catch (error) {
        notices.report(error)
      }
    },
  })
}
