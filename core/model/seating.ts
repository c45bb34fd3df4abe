/** Whom to keep apart: candidates of the same school, class or level are not neighbours. */
export const apartKeys = ['school', 'class', 'level'] as const
export type ApartKey = (typeof apartKeys)[number]

/** Which seats of a room are used at all: every one, every other in a row (隔位), every other row (隔行), or both. */
export const spacings = ['none', 'every-other-seat', 'every-other-row', 'both'] as const
export type Spacing = (typeof spacings)[number]

/** Rules that a plan can break and then lists. */
export const violationRules = ['same-school', 'same-class', 'same-level', 'need-unmet'] as const
export type ViolationRule = (typeof violationRules)[number]
