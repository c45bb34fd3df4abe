import { words } from '../../renderer/words.ts'
export const app = words
