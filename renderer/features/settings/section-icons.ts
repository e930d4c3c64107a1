import { Keyboard, Palette, SlidersHorizontal, Type } from '@lucide/vue'
import type { Component } from 'vue'
import type { SettingSection } from '#shared/contract/settings.ts'

/** The sign of each page. */
export const sectionIcons: Readonly<Record<SettingSection, Component>> = {
  general: SlidersHorizontal,
  appearance: Palette,
  text: Type,
  keys: Keyboard,
}
