export type Clock = () => string
