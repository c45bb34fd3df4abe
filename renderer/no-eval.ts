import { config } from 'zod'

/** The page's policy forbids compiling text; told so, zod does not try. Must be loaded before any schema is made. */
config({ jitless: true })
