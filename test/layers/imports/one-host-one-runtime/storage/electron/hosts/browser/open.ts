import { openStore } from '../../services/store/store.ts'
export const open = openStore
