import { z } from 'zod'
import { Moment } from './exam.ts'
import { Day } from './notice.ts'

/** One candidate whose score a school wants looked at again. */
export const ReviewItem = z.object({
  candidate: z.string(),
  /** What is in question: 总成绩, 理论, 实操 … */
  part: z.string().max(40),
  reason: z.string().min(1).max(200),
  answer: z.object({ outcome: z.enum(['unchanged', 'changed']), score: z.string().max(40), on: Day }).optional(),
})
export type ReviewItem = z.infer<typeof ReviewItem>

/** 成绩复核申请: one per school, because the notice takes them 以院校为单位. */
export const Review = z.object({
  school: z.string().max(120),
  contact: z.string().max(40),
  phone: z.string().max(40),
  items: z.array(ReviewItem).max(2000),
  createdAt: Moment,
  /** Handed in; from then on the items stay as they are until it is taken back. */
  submitted: z.object({ on: Day, by: z.string().max(40) }).optional(),
})
export type Review = z.infer<typeof Review>
