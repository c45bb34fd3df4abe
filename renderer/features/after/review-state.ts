import type { Output } from '../../../core/contract.ts'

/** How the reviews of an exam stand. */
export type ReviewState = Output<'review.get'>
