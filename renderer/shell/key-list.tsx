import { Modal } from 'antd'
import { steps } from '../state/place.ts'
import { useWords } from '../words/use-words.ts'

const keys = {
  steps: ['Ctrl', `1–${steps.length}`],
  office: ['Ctrl', `${steps.length + 1}–9`],
  search: ['Ctrl', 'K'],
  keys: ['Ctrl', '/'],
  zoom: ['Ctrl', '+ − 0'],
  settings: ['Ctrl', ','],
  focusScan: ['F2'],
  choose: ['1–9'],
  undo: ['Ctrl', 'Z'],
  letIn: ['F4'],
  incident: ['F6'],
  exit: ['F7'],
  identity: ['F8'],
  takeBack: ['F9'],
  views: ['Alt', '1–6'],
} as const

/** The keyboard shortcuts. */
export function KeyList({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const words = useWords()
  return (
    <Modal open={open} onCancel={close} footer={null} title={words.shell.keysTitle}>
      <table className="sheet key-list">
        <tbody>
          {(Object.keys(keys) as (keyof typeof keys)[]).map((row) => (
            <tr key={row}>
              <td>
                {keys[row].map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
              <td>{words.shell.keyRows[row]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
