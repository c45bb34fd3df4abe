import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'

export function RecoveryScreen({ exam, leave, reopened }: { readonly exam: string; readonly leave: () => void; readonly reopened: () => void }) {
  const words = useWords()
  return <Screen title={words.shell.toRecovery}>{exam}<button type="button" onClick={leave} onDoubleClick={reopened}>{words.common.back}</button></Screen>
}
