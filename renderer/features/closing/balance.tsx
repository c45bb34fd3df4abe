import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly expected: number
  readonly present: number
  readonly absent: number
  readonly unrecorded: number
}

/** 应到 = 实到 + 缺考, in large figures; before closing those not recorded stand where the absent will. */
export function Balance({ expected, present, absent, unrecorded }: Props) {
  const words = useWords()
  const missing = absent + unrecorded
  return (
    <p className="balance">
      <span className="visually-hidden">{words.closing.balance(expected, present, missing)}</span>
      <Figure label={words.checkin.expected} value={expected} /> <span aria-hidden="true">=</span>{' '}
      <Figure label={words.closing.present} value={present} /> <span aria-hidden="true">+</span>{' '}
      <Figure label={unrecorded > 0 ? words.checkin.outstanding : words.checkin.absent} value={missing} />
    </p>
  )
}

const Figure = ({ label, value }: { readonly label: string; readonly value: number }) => (
  <span className="figure" aria-hidden="true">
    <span className="number">{value}</span>
    <span className="muted">{label}</span>
  </span>
)
