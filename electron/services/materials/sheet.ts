import { type Box, type Paper, papers } from '../../../core/materials/paper.ts'
import type { SheetPhoto } from '../../../core/materials/photo-box.ts'
import type { MaterialWarning } from '../../../core/model/material.ts'
import type { Ink } from './ink.ts'

/** What the foot of every page says besides its number. */
export type Stamp = { readonly version: string; readonly printedAt: string }

export type Warn = (warning: MaterialWarning) => void

export type PlacedPhoto = { readonly photo: SheetPhoto; readonly box: Box }

/** One page of paper and how it is drawn. */
export type Sheet = {
  readonly paper: Paper
  readonly draw: (ink: Ink, warn: Warn) => void
  /** Boxes into which the site's logo is fitted. */
  readonly logos?: readonly Box[]
  /** Candidates' photos and the frames that they are put into, over what is drawn. */
  readonly photos?: readonly PlacedPhoto[]
  /** Everything drawn this many times as large: an A4 sheet on A3. Absent: 1. */
  readonly scale?: number
}

/** A sheet that was laid out for A4, on the paper that the template asks for. */
export function onPaper(name: 'A4' | 'A3', sheet: Sheet): Sheet {
  const scale = papers[name].width / papers.A4.width
  if (scale === 1) return sheet
  const { width, height } = sheet.paper
  const isStanding = width < height
  const { width: short, height: long } = papers[name]
  return { ...sheet, scale, paper: isStanding ? { width: short, height: long } : { width: long, height: short } }
}
