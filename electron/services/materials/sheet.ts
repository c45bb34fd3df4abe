import type { MaterialWarning } from '../../../core/model/material.ts'
import type { Paper } from '../../../core/rules/paper.ts'
import type { Ink } from './ink.ts'

/** What the foot of every page says besides its number. */
export type Stamp = { readonly version: string; readonly printedAt: string }

export type Warn = (warning: MaterialWarning) => void

/** One page of paper and how it is drawn. */
export type Sheet = { readonly paper: Paper; readonly draw: (ink: Ink, warn: Warn) => void }
