import type { IncidentRecord } from '../model/incident.ts'
import { clockOf } from '../rules/session-words.ts'

/** What happened and what was done, in one line: `蓝屏；04→备用2，09:20 停、09:27 复；补时 7 分钟（王主任批准）；更换备用机`. */
export function incidentWords({ machine, minutes, approver, text, action }: IncidentRecord): string {
  const back = machine?.in ? `，${clockOf(machine.out)} 停、${clockOf(machine.in)} 复` : '，尚未恢复'
  const change = machine ? `${machine.from}→${machine.to}${back}` : ''
  const time = minutes ? `补时 ${minutes} 分钟（${approver ?? ''}批准）` : ''
  return [text, change, time, action].map(withoutStop).filter(Boolean).join('；')
}

const withoutStop = (text: string): string => text.trim().replace(/[。；;.]+$/, '')
