import { readFileSync } from 'node:fs'
export const file = <p>{readFileSync('roster.csv', 'utf8')}</p>
