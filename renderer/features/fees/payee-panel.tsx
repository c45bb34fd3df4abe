import { CopyOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import type { FeesView } from '../../../core/calls/fees.ts'
import { useWords } from '../../words/use-words.ts'

/** Where the fees are transferred to, each value with a button that copies it. */
export function PayeePanel({ fees }: { readonly fees: FeesView }) {
  const words = useWords()
  const { message } = App.useApp()
  const { payee } = fees
  if (!payee) return null
  const lines = (['company', 'taxNumber', 'addressAndPhone', 'bank', 'account', 'remark'] as const).map((key) => ({
    key,
    label: words.fees[key],
    value: payee[key],
  }))
  const copy = async (value: string): Promise<void> => {
    await navigator.clipboard.writeText(value)
    message.success(words.common.copied)
  }
  return (
    <section className="panel stack" aria-labelledby="payee-title">
      <h2 id="payee-title">{words.fees.payee}</h2>
      <dl className="payee">
        {lines.map(({ key, label, value }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <span className="grow">{value}</span>
              <Button
                type="text"
                size="small"
                icon={<CopyOutlined aria-hidden="true" />}
                aria-label={words.office.copyNamed(label)}
                onClick={() => void copy(value)}
              />
            </dd>
          </div>
        ))}
      </dl>
      <p className="payee-warning">{words.fees.payeeWarning}</p>
    </section>
  )
}
