import {
  CheckCircleFilled,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  PlusCircleFilled,
  WarningFilled,
} from '@ant-design/icons'
import type { PaidState } from '../../../core/model/fee.ts'
import { useWords } from '../../words/use-words.ts'

const icons = {
  'nothing-due': <MinusCircleOutlined />,
  unpaid: <WarningFilled />,
  partly: <ExclamationCircleFilled />,
  paid: <CheckCircleFilled />,
  overpaid: <PlusCircleFilled />,
} as const

/** Whether a school has paid, by shape, word and colour. */
export function PaidMark({ state }: { readonly state: PaidState }) {
  const words = useWords()
  return (
    <span className={`paid-mark ${state}`}>
      <span aria-hidden="true">{icons[state]}</span> {words.fees.state[state]}
    </span>
  )
}
