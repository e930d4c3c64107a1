import {
  Combine,
  FileDiff,
  FileInput,
  Gavel,
  Highlighter,
  History,
  Layers,
  Pencil,
  Redo2,
  Replace,
  Undo2,
} from '@lucide/vue'
import type { Component } from 'vue'
import type { HistoryKind } from '#shared/contract/history.ts'

/** The icon of each kind of entry. */
export const kindIcons: Record<HistoryKind, Component> = {
  import: FileInput,
  version: FileDiff,
  typing: Pencil,
  decision: Gavel,
  mark: Highlighter,
  replace: Replace,
  structure: Combine,
  undo: Undo2,
  redo: Redo2,
  restore: History,
  batch: Layers,
}
