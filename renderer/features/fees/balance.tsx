import { writeYuan } from '../../../core/notice/money.ts'
import { useWords } from '../../words/use-words.ts'

/** What is still to move, and in which direction. */
export function Balance({ balance }: { readonly balance: number }) {
  const words = useWords()
  if (balance === 0) return words.fees.settled
  return (
    <>
      {writeYuan(Math.abs(balance))}
      <p className="muted levels">{balance > 0 ? words.fees.owes : words.fees.getsBack}</p>
    </>
  )
}
