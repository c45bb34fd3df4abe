import {
  CheckCircleFilled,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  PlayCircleOutlined,
  WarningFilled,
} from '@ant-design/icons'
import type { Progress } from '../../core/model/task.ts'
import { useWords } from '../words/use-words.ts'

const icons = {
  upcoming: <ClockCircleOutlined />,
  current: <PlayCircleOutlined />,
  due: <ExclamationCircleFilled />,
  late: <WarningFilled />,
  unrecorded: <MinusCircleOutlined />,
  done: <CheckCircleFilled />,
} as const

/** How a task or phase stands: by shape, word and colour. */
export function ProgressMark({ state }: { readonly state: Progress }) {
  const words = useWords()
  return (
    <span className={`progress-mark ${state}`}>
      <span aria-hidden="true">{icons[state]}</span> {words.office.progress[state]}
    </span>
  )
}
