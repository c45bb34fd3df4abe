import './no-eval.ts'
import { createRoot } from 'react-dom/client'
import { App } from './shell/app.tsx'
import './ui/theme.css'

createRoot(document.getElementById('root')!).render(<App />)
