import { Keyboard, Palette, SlidersHorizontal, Type } from '@lucide/vue'
import type { Component } from 'vue'

/** The pages of the settings, in their order. */
export const settingSections = ['general', 'appearance', 'text', 'keys'] as const
export type SettingSection = (typeof settingSections)[number]

export const sectionIcons: Readonly<Record<SettingSection, Component>> = {
  general: SlidersHorizontal,
  appearance: Palette,
  text: Type,
  keys: Keyboard,
}
