import type { IncidentProblem } from '../day/incident-check.ts'
import type { IncidentKind } from '../model/incident.ts'
import { inLanguage, type Language } from './language.ts'

type Pair = readonly [zh: string, en: string]

/** What an incident is called. */
export const incidentWord = (incident: IncidentKind, language: Language): string =>
  inLanguage(language, kinds[incident])

/** What an incident still lacks. */
export const incidentProblemWord = (problem: IncidentProblem, language: Language): string =>
  inLanguage(language, problems[problem])

const kinds: Readonly<Record<IncidentKind, Pair>> = {
  'machine-change': ['换机', 'Machine change'],
  violation: ['违纪', 'Violation'],
  'id-mismatch': ['证件不符', 'Papers do not match'],
  impersonation: ['替考嫌疑', 'Suspected impersonation'],
  illness: ['身体不适', 'Unwell'],
  equipment: ['设备故障', 'Equipment fault'],
  other: ['其他', 'Other'],
}

const problems: Readonly<Record<IncidentProblem, Pair>> = {
  'text-missing': ['没有写明情况', 'it does not say what happened'],
  'person-missing': ['没有指明是哪位考生', 'it names nobody'],
  'staff-two': ['违纪须有两位监考员的姓名', 'a violation needs the names of two members of staff'],
  'staff-same': ['同一位工作人员写了两次', 'a member of staff is named twice'],
  'machines-missing': ['没有写明原机号和新机号', 'the old or the new machine is missing'],
  'machines-same': ['原机号和新机号相同', 'the old and the new machine are the same'],
  'in-before-out': ['恢复时间早于停机时间', 'it goes on before it stopped'],
  'approver-missing': ['补时没有批准人', 'lost time is given back without an approver'],
  'minutes-too-many': ['补时多于实际耽误的时间', 'more minutes are given back than were lost'],
}
