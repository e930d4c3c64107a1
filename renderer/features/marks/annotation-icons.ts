import {
  Asterisk,
  BookA,
  CopyX,
  EyeOff,
  MessageSquare,
  PanelTop,
  ScanText,
  Space,
  SpellCheck,
  Tag,
  Unlink,
} from '@lucide/vue'
import type { Component } from 'vue'
import type { AnnotationKind } from '#shared/domain/annotation.ts'

/** The sign of each kind of mark. */
export const annotationIcons: Record<AnnotationKind, Component> = {
  ocr: ScanText,
  source: SpellCheck,
  house: BookA,
  furniture: PanelTop,
  mask: Asterisk,
  duplicate: CopyX,
  join: Unlink,
  gap: Space,
  unclear: EyeOff,
  query: MessageSquare,
  tag: Tag,
}
