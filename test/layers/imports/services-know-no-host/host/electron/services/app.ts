import { open } from '../hosts/browser/open.ts'
export const app = open
