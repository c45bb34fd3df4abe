import './no-eval.ts'
import { createRoot } from 'react-dom/client'
import { hallQuery } from '../core/calls/hall.ts'
import { App } from './shell/app.tsx'
import { HallWindow } from './shell/hall-window.tsx'
import './ui/theme.css'

const root = createRoot(document.getElementById('root')!)
root.render(location.search === hallQuery ? <HallWindow /> : <App />)
