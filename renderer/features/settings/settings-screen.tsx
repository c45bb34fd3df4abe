import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'

export function SettingsScreen() {
  const words = useWords()
  return <Screen title={words.shell.settings}>{null}</Screen>
}
