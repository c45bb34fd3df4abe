import { CheckCircleFilled, MinusCircleOutlined, WarningFilled } from '@ant-design/icons'
import type { Step } from '../../core/contract.ts'
import { useWords } from '../words/use-words.ts'
import './screen.css'

const icons = {
  ready: <CheckCircleFilled aria-hidden="true" />,
  attention: <WarningFilled aria-hidden="true" />,
  'not-started': <MinusCircleOutlined aria-hidden="true" />,
}

/** How far a step is, by shape, word and colour. */
export function StateMark({ state }: { readonly state: Step['state'] }) {
  const words = useWords()
  return (
    <span className={`state-mark ${state}`}>
      <span aria-hidden="true">{icons[state]}</span>
      <span>{words.shell.state[state]}</span>
    </span>
  )
}
