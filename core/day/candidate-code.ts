import type { Candidate } from '../model/candidate.ts'

/**
 * What the codes on our materials hold: the admission number, or this program's own id of the candidate
 * where there is none. Never the ID number. Check-in accepts both.
 */
export const candidateCode = (candidate: Candidate): string => candidate.admissionNumber || candidate.id
