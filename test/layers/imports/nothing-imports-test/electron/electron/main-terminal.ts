import { sample } from '../test/sample.ts'
export const main = sample
