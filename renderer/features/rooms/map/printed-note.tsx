import { Alert, Button } from 'antd'
import { useCall } from '../../../api/use-call.ts'
import { usePlace } from '../../../state/place.ts'
import { useWords } from '../../../words/use-words.ts'

/** How many printed sheets the changes of seats have made wrong; nothing while all still match. */
export function PrintedNote({ exam, session }: { readonly exam: string; readonly session: string }) {
  const words = useWords()
  const stale = useCall('materials.stale', { exam, session }, { settle: 500 })
  const count = stale.value?.stale.length ?? 0
  if (count === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={words.seating.printedStale(count)}
      action={
        <Button size="small" onClick={() => usePlace.getState().go('materials')}>
          {words.seating.toMaterials}
        </Button>
      }
    />
  )
}
