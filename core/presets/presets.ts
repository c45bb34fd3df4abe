import type { Preset } from '../model/exam.ts'
import { digitalMarketing1, digitalMarketing2 } from './digital-marketing-2024.ts'
import { practice } from './practice.ts'

/** What ships with the program, in the order in which it is offered. */
export const presets: readonly Preset[] = [digitalMarketing1, digitalMarketing2, practice]

export function findPreset(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id)
}
