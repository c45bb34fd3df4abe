import type { Output } from '../../../core/contract.ts'

/** A preset as the start screen shows it. */
export type PresetInfo = Output<'presets.list'>['presets'][number]
