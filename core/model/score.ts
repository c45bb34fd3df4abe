import { z } from 'zod'

/** A candidate's result, as text the way the platform's file gave it. */
export const Score = z.object({
  candidate: z.string(),
  /** 总成绩. */
  total: z.string().max(40).optional(),
  /** 理论 and 实操, where the file tells them apart. */
  theory: z.string().max(40).optional(),
  practice: z.string().max(40).optional(),
  /** 合格, 不合格, 缺考 … in the file's own word. */
  result: z.string().max(40).optional(),
})
export type Score = z.infer<typeof Score>

/** What a column of a score file can hold beside the columns of a roster. */
export const scoreFields = ['total', 'theory', 'practice', 'result', 'certificateNumber'] as const
export type ScoreField = (typeof scoreFields)[number]

/** How a result reads: 合格, 不合格, 缺考, or nothing that can be told. */
export const outcomes = ['passed', 'failed', 'absent', 'unknown'] as const
export type Outcome = (typeof outcomes)[number]

/** Why a score deserves a second look before 公示 ends. */
export const doubts = ['present-without-score', 'present-marked-absent', 'absent-with-score', 'just-below'] as const
export type Doubt = (typeof doubts)[number]

/** A finding about a row of a score file; `row` is the line a person sees. */
export const ScoreIssue = z.object({
  row: z.number().int(),
  code: z.enum(['no-candidate', 'several-candidates', 'twice', 'name-differs', 'nothing-in-row']),
  value: z.string(),
})
export type ScoreIssue = z.infer<typeof ScoreIssue>
