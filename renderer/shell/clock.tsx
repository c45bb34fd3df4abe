import { useEffect, useState } from 'react'
import { useCall } from '../api/use-call.ts'
import { useWords } from '../words/use-words.ts'

/** The site's time, to the second. */
export function Clock() {
  const words = useWords()
  const zone = useCall('app.info', {}, { needs: [] }).value?.timeZone
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000)
    return () => clearInterval(timer)
  }, [])
  if (!zone) return null
  const text = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(now)
  return (
    <time className="clock number" role="timer" aria-live="off" aria-label={words.shell.clock}>
      {text}
    </time>
  )
}
