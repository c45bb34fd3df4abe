import { Frame } from '../../shell/frame.tsx'
export const Room = () => <Frame />
