import { Button, Segmented, Select } from 'antd'
import { useId } from 'react'
import { useAction } from '../../api/use-action.ts'
import { useCall } from '../../api/use-call.ts'
import { useSettings } from '../../state/settings.ts'
import { zoomSteps } from '../../state/zoom-steps.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import { TextSetting } from './text-setting.tsx'
import './settings.css'

/** The settings of this computer, and what the program is. */
export function SettingsScreen() {
  const words = useWords()
  const info = useCall('app.info', {}).value
  return (
    <Screen title={words.settings.title}>
      <div className="settings">
        <Look />
        <section className="panel stack" aria-labelledby="people-title">
          <h2 id="people-title">{words.settings.people}</h2>
          <TextSetting name="operator" label={words.checkin.operator} help={words.settings.operatorHelp} max={40} />
          <TextSetting name="site" label={words.start.siteName} help={words.settings.siteHelp} max={120} />
        </section>
        <section className="panel stack" aria-labelledby="files-title">
          <h2 id="files-title">{words.settings.files}</h2>
          <TextSetting
            name="outFolder"
            label={words.settings.outFolder}
            help={words.settings.outFolderHelp(info?.outFolder ?? '')}
            max={1000}
          />
        </section>
        <About />
      </div>
    </Screen>
  )
}

function Look() {
  const words = useWords()
  const { language, theme, zoom } = useSettings((state) => state.settings)
  const change = useSettings((state) => state.change)
  const id = useId()
  return (
    <section className="panel stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.settings.look}</h2>
      <div className="setting">
        <span id={`${id}-language`}>{words.shell.language}</span>
        <Segmented
          aria-labelledby={`${id}-language`}
          value={language}
          options={[
            { value: 'zh-CN', label: '简体中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(value) => void change({ language: value as typeof language })}
        />
      </div>
      <div className="setting">
        <span id={`${id}-theme`}>{words.shell.theme}</span>
        <Segmented
          aria-labelledby={`${id}-theme`}
          value={theme}
          options={(['light', 'dark', 'system'] as const).map((value) => ({ value, label: words.shell.themes[value] }))}
          onChange={(value) => void change({ theme: value })}
        />
      </div>
      <div className="setting">
        <span>{words.shell.zoom}</span>
        <Select
          aria-label={words.shell.zoom}
          value={zoom}
          options={zoomSteps.map((value) => ({ value, label: `${value} %` }))}
          onChange={(value) => void change({ zoom: value })}
        />
      </div>
    </section>
  )
}

function About() {
  const words = useWords()
  const info = useCall('app.info', {}).value
  const reveal = useAction('files.reveal')
  if (!info) return null
  return (
    <section className="panel stack" aria-labelledby="about-title">
      <h2 id="about-title">{words.settings.about}</h2>
      <dl className="about">
        <dt>{words.settings.version}</dt>
        <dd>
          {words.shell.product} {info.version}
        </dd>
        <dt>{words.settings.dataFolder}</dt>
        <dd>
          {info.dataFolder}{' '}
          <Button size="small" onClick={() => void reveal.run({ path: info.dataFolder })}>
            {words.settings.openFolder}
          </Button>
        </dd>
        <dt>{words.settings.device}</dt>
        <dd>{info.device}</dd>
        <dt>{words.settings.timeZone}</dt>
        <dd>{info.timeZone}</dd>
      </dl>
      <FailureNote failure={reveal.failure} />
      <p className="muted">{words.settings.privacy}</p>
    </section>
  )
}
