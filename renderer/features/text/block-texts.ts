import { Node } from 'prosemirror-model'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { schema } from '#shared/document/schema.ts'
import { forEachTextBlock } from '#shared/document/sections.ts'

/** Reads the text blocks of a document of the project, as they are stored. */
export function useBlockTexts() {
  const bridge = useBridge()
  const document = useOpenDocument()
  return async (documentId: string): Promise<{ blockId: string; text: string }[]> => {
    // What has just been typed counts too.
    if (documentId === document.head?.id) await document.editor?.flush()
    const loaded = await bridge.engine('documents.load', { documentId })
    const blocks: { blockId: string; text: string }[] = []
    forEachTextBlock(Node.fromJSON(schema, JSON.parse(loaded.docJson)), node => {
      blocks.push({ blockId: String(node.attrs.id), text: node.textContent })
    })
    return blocks
  }
}
