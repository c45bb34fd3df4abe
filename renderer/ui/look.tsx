import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react'
import { useSettings } from '../state/settings.ts'
import { fontFamily, kitTheme } from './theme.ts'

/** Language, theme and zoom for everything inside. */
export function Look({ children }: { readonly children: ReactNode }) {
  const { language, theme, zoom } = useSettings((state) => state.settings)
  const systemDark = useSystemDark()
  const isDark = theme === 'dark' || (theme === 'system' && systemDark)
  const kit = useMemo(() => kitTheme(isDark, zoom), [isDark, zoom])

  useEffect(() => {
    const root = document.documentElement
    root.lang = language
    root.dataset.theme = isDark ? 'dark' : 'light'
    root.style.fontSize = `${(16 * zoom) / 100}px`
    document.body.style.fontFamily = fontFamily
  }, [language, isDark, zoom])

  return (
    <ConfigProvider
      theme={kit}
      locale={language === 'en' ? enUS : zhCN}
      csp={{ nonce: nonce() }}
      getPopupContainer={layers}
      button={{ autoInsertSpace: false }}
    >
      <App component={false} message={{ maxCount: 3 }}>
        {children}
      </App>
    </ConfigProvider>
  )
}

/** Where dialogs and menus are put. Anywhere but in the body, where the kit would inject a style without the nonce to stop scrolling. */
const layers = (): HTMLElement => document.getElementById('layers') ?? document.body

/** What the page's policy allows injected styles by. */
const nonce = (): string => document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''

function useSystemDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = darkQuery()
      query?.addEventListener('change', changed)
      return () => query?.removeEventListener('change', changed)
    },
    () => darkQuery()?.matches ?? false,
  )
}

const darkQuery = (): MediaQueryList | undefined => window.matchMedia?.('(prefers-color-scheme: dark)')
