import { BgColorsOutlined, ZoomInOutlined } from '@ant-design/icons'
import { Button, Dropdown, Tooltip } from 'antd'
import { useSettings } from '../state/settings.ts'
import { zoomSteps } from '../state/zoom-steps.ts'
import { useWords } from '../words/use-words.ts'

/** Theme, zoom and shortcuts in two small menus. */
export function LookMenu({ showKeys }: { readonly showKeys: () => void }) {
  const words = useWords()
  const { theme, zoom } = useSettings((state) => state.settings)
  const change = useSettings((state) => state.change)
  const themes = (['light', 'dark', 'system'] as const).map((key) => ({
    key,
    label: words.shell.themes[key],
    onClick: () => void change({ theme: key }),
  }))
  const zooms = zoomSteps.map((step) => ({
    key: String(step),
    label: `${step} %`,
    onClick: () => void change({ zoom: step }),
  }))
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: themes, selectable: true, selectedKeys: [theme] }}>
        <Button type="text" aria-label={words.shell.theme} icon={<BgColorsOutlined aria-hidden="true" />} />
      </Dropdown>
      <Dropdown trigger={['click']} menu={{ items: zooms, selectable: true, selectedKeys: [String(zoom)] }}>
        <Button type="text" aria-label={`${words.shell.zoom} ${zoom} %`} icon={<ZoomInOutlined aria-hidden="true" />}>
          <span className="number">{zoom} %</span>
        </Button>
      </Dropdown>
      <Tooltip title={`${words.shell.keys} (Ctrl+/)`}>
        <Button type="text" aria-label={words.shell.keys} onClick={showKeys}>
          ⌨
        </Button>
      </Tooltip>
    </>
  )
}
