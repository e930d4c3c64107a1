import {
  Asterisk,
  BookA,
  CalendarDays,
  CircleDashed,
  Combine,
  CopyX,
  Heading,
  Megaphone,
  PanelTop,
  Quote,
  ScanText,
  Space,
  TriangleAlert,
  Unlink,
} from '@lucide/vue'
import type { Component } from 'vue'
import type { FindingType } from '#shared/domain/finding.ts'

/** The sign and the colour of each type: two ways to tell them apart. */
export const findingMarks: Record<FindingType, { icon: Component; color: string }> = {
  mask: { icon: Asterisk, color: 'var(--find-mask)' },
  mask_lost: { icon: CircleDashed, color: 'var(--find-mask)' },
  duplicate: { icon: CopyX, color: 'var(--find-duplicate)' },
  broken_paragraph: { icon: Unlink, color: 'var(--find-broken)' },
  ocr_char: { icon: ScanText, color: 'var(--find-error)' },
  term: { icon: BookA, color: 'var(--find-term)' },
  heading_level: { icon: Heading, color: 'var(--find-layout)' },
  run_on: { icon: Combine, color: 'var(--find-broken)' },
  boilerplate: { icon: PanelTop, color: 'var(--find-layout)' },
  spam: { icon: Megaphone, color: 'var(--find-error)' },
  punct: { icon: Quote, color: 'var(--find-term)' },
  number_date: { icon: CalendarDays, color: 'var(--find-error)' },
  space: { icon: Space, color: 'var(--find-layout)' },
  garble: { icon: TriangleAlert, color: 'var(--find-error)' },
}
