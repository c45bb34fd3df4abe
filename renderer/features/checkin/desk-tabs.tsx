import { type KeyboardEvent, type ReactNode, useId } from 'react'

export type DeskTab = { readonly key: string; readonly label: string; readonly body: () => ReactNode }

type Props = { readonly tabs: readonly DeskTab[]; readonly active: string; readonly choose: (key: string) => void }

/** Tabs that cost nothing to draw again: the lists beside the verdict change with every scan. */
export function DeskTabs({ tabs, active, choose }: Props) {
  const id = useId()
  const at = Math.max(
    0,
    tabs.findIndex((tab) => tab.key === active),
  )
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (step === 0 || !next) return
    event.preventDefault()
    choose(next.key)
    document.getElementById(`${id}-${next.key}`)?.focus()
  }
  return (
    <>
      <div className="desk-tabs" role="tablist" onKeyDown={press}>
        {tabs.map((tab, index) => (
          <button
            key={tab.key}
            id={`${id}-${tab.key}`}
            type="button"
            role="tab"
            aria-selected={index === at}
            aria-controls={`${id}-panel`}
            tabIndex={index === at ? 0 : -1}
            onClick={() => choose(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} className="desk-panel" role="tabpanel" aria-labelledby={`${id}-${tabs[at]?.key}`}>
        {tabs[at]?.body()}
      </div>
    </>
  )
}
