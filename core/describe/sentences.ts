import type { Failure, FailureCode } from '../model/failure.ts'

/** A sentence for every code; one that is missing does not compile. */
export type Sentences = {
  readonly [C in FailureCode]: (failure: Extract<Failure, { code: C }>) => string
}

/** The sentences about rooms and seats that a person changes; they are in a file of their own. */
export type SeatingSentences = Pick<
  Sentences,
  | 'candidate-has-errors'
  | 'candidate-has-records'
  | 'candidate-has-seat'
  | 'candidate-twice'
  | 'candidate-withdrawn'
  | 'draw-closed'
  | 'draw-needs-room'
  | 'kept-room-not-found'
  | 'no-free-seat'
  | 'nothing-to-redo'
  | 'nothing-to-undo'
  | 'room-drawing-wrong'
  | 'room-exists'
  | 'room-in-use'
  | 'seat-dead'
  | 'seat-locked'
  | 'seat-not-found'
  | 'seat-taken'
  | 'seats-in-use'
  | 'undo-overtaken'
>

/** Picks the sentence of the failure's code. */
export function sentenceOf(sentences: Sentences, failure: Failure): string {
  const sentence = sentences[failure.code] as (failure: Failure) => string
  return sentence(failure)
}

/** The last part of a path, on any system: what a person knows a file by. */
export const nameOf = (path: string): string => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path

/** Sizes as a file manager writes them. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kilo = bytes / 1024
  return kilo < 1024 ? `${Math.round(kilo)} KB` : `${(kilo / 1024).toFixed(kilo < 10_240 ? 1 : 0)} MB`
}
