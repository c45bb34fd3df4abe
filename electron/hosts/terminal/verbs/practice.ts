import type { Verbs } from '../program.ts'

export function addPracticeVerb(_verbs: Verbs): void {}
