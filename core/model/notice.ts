import { z } from 'zod'

/** A calendar day without a time: 2024-05-25. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/**
 * One end of a window. `offset` counts days from the exam (−18 is T−18). `day` is the date that the
 * document itself prints; it is the truth as long as the exam is on the day the document names.
 */
export const Boundary = z.object({ day: Day.optional(), offset: z.number().int().min(-400).max(400) })
export type Boundary = z.infer<typeof Boundary>

/** Whose work it is: 主办方（培训评价组织）, 考点, 院校. */
export const parties = ['organiser', 'site', 'school'] as const
export type Party = (typeof parties)[number]

/** What a phase asks for, in the words of the document. */
export const NoticeTask = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  text: z.string().min(1).max(300),
  by: z.enum(parties),
})
export type NoticeTask = z.infer<typeof NoticeTask>

/** What the program itself knows of a phase, beyond its dates. */
export const phaseKinds = ['registration', 'preparation', 'exam', 'publication', 'certificates'] as const
export type PhaseKind = (typeof phaseKinds)[number]

/** 考核阶段. A missing end is open: 报名 has no first day in the notice, 颁发证书 no last. */
export const Phase = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1).max(60),
  kind: z.enum(phaseKinds),
  from: Boundary.optional(),
  to: Boundary.optional(),
  tasks: z.array(NoticeTask).max(30),
})
export type Phase = z.infer<typeof Phase>

/** Phases that one notice may have. */
export const mostPhases = 30

/** A fee per candidate and sitting (元/人·次), in fen. */
export const LevelRate = z.object({ level: z.string().min(1).max(40), fen: z.number().int().min(0).max(100_000_000) })
export type LevelRate = z.infer<typeof LevelRate>

/** The account the fees are transferred to, as the document prints it. */
export const Payee = z.object({
  company: z.string().max(120),
  taxNumber: z.string().max(40),
  addressAndPhone: z.string().max(200),
  bank: z.string().max(120),
  account: z.string().max(60),
  /** What the transfer's remark must name. */
  remark: z.string().max(120),
})
export type Payee = z.infer<typeof Payee>

/** The fees: provisional rates that hold until the province sets its own. */
export const NoticeFees = z.object({
  rates: z.array(LevelRate).max(30),
  /** Where the rates come from. */
  origin: z.string().max(500),
  /** 多退少补 applies to a provincial standard set up to this day. */
  settledUntil: Day.optional(),
  payee: Payee.optional(),
})
export type NoticeFees = z.infer<typeof NoticeFees>

export const contactKinds = ['phone', 'qq-group', 'group-name', 'email', 'other'] as const
export const Contact = z.object({ kind: z.enum(contactKinds), label: z.string().max(60), value: z.string().max(120) })
export const Attachment = z.object({ label: z.string().max(20), title: z.string().max(200) })
/** `caution` is what a reader should know before typing the address. */
export const Link = z.object({
  title: z.string().max(200),
  url: z.string().max(300),
  caution: z.string().max(300).optional(),
})
export const Article = z.object({ title: z.string().max(80), text: z.string().max(2000) })

/** Everything a notice regulates beside the sessions, kept with the exam so that it is at hand offline. */
export const Notice = z.object({
  title: z.string().max(200),
  number: z.string().max(60),
  issuer: z.string().max(120),
  /** The day of the exam that the printed dates belong to. */
  examDay: Day,
  phases: z.array(Phase).max(mostPhases),
  fees: NoticeFees,
  articles: z.array(Article).max(40),
  contacts: z.array(Contact).max(20),
  attachments: z.array(Attachment).max(20),
  links: z.array(Link).max(20),
})
export type Notice = z.infer<typeof Notice>
