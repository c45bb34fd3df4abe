import { Name } from '../roster/name.tsx'
export const Room = () => <Name />
