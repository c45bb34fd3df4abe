import { SettingOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { usePlace } from '../state/place.ts'
import { useSettings } from '../state/settings.ts'
import { Logo } from '../ui/logo.tsx'
import { useShortcut } from '../ui/use-shortcut.ts'
import { useWords } from '../words/use-words.ts'
import { Clock } from './clock.tsx'
import { ExamSwitch } from './exam-switch.tsx'
import { KeyList } from './key-list.tsx'
import { LookMenu } from './look-menu.tsx'

/** The line at the top: the product, the exam, the site, the clock and how the window looks. */
export function TopBar() {
  const words = useWords()
  const { exam, go } = usePlace()
  const { language } = useSettings((state) => state.settings)
  const change = useSettings((state) => state.change)
  const [keysShown, showKeys] = useState(false)
  useShortcut('Slash', () => showKeys((shown) => !shown))
  return (
    <header className="top-bar">
      <span className="brand">
        <Logo />
        <span className="brand-name">{words.shell.product}</span>
      </span>
      <ExamSwitch exam={exam} />
      <div className="top-end">
        <Clock />
        <Button
          type="text"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          aria-label={`${language === 'en' ? '中文' : 'English'} · ${words.shell.language}`}
          onClick={() => void change({ language: language === 'en' ? 'zh-CN' : 'en' })}
        >
          {language === 'en' ? '中文' : 'English'}
        </Button>
        <LookMenu showKeys={() => showKeys(true)} />
        <Tooltip title={words.shell.settings}>
          <Button
            type="text"
            aria-label={words.shell.settings}
            icon={<SettingOutlined aria-hidden="true" />}
            onClick={() => go('settings')}
          />
        </Tooltip>
      </div>
      <KeyList open={keysShown} close={() => showKeys(false)} />
    </header>
  )
}
