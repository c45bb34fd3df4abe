import { InvalidArgumentError } from 'commander'

/** A parser for a flag that takes a whole number in a range; anything else is wrong usage. */
export function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (text.trim() === '' || !Number.isInteger(number) || number < from || number > to) {
      throw new InvalidArgumentError(`${from} … ${to}`)
    }
    return number
  }
}
