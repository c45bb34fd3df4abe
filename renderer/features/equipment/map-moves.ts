import type { MachineView } from '../../../core/calls/equipment-views.ts'

/** How a machine stands for the items that are recorded. */
export function stateOf(
  { state, fault, passed }: MachineView,
  items: readonly string[],
): 'passed' | 'open' | 'broken' | 'partly' {
  if (state === 'broken' || fault !== undefined) return 'broken'
  const have = items.filter((item) => passed.includes(item)).length
  return have === 0 ? 'open' : have === items.length ? 'passed' : 'partly'
}

/** The machines from one to the other, in their order. */
export function rangeOf(machines: readonly MachineView[], from: string, to: string): readonly MachineView[] {
  const order = [...machines].sort((a, b) => a.row - b.row || a.column - b.column)
  const [a, b] = [order.findIndex((one) => one.number === from), order.findIndex((one) => one.number === to)]
  return order.slice(Math.min(a, b), Math.max(a, b) + 1)
}

const directions: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The next machine in the direction of an arrow key, over aisles; the nearest of its line. */
export function neighbour(machines: readonly MachineView[], from: MachineView, key: string): MachineView | undefined {
  const direction = directions[key]
  if (!direction) return undefined
  const [down, right] = direction
  const ahead = machines.filter(({ row, column }) =>
    down === 0 ? row === from.row && (column - from.column) * right > 0 : (row - from.row) * down > 0,
  )
  const distance = ({ row, column }: MachineView) =>
    down === 0 ? Math.abs(column - from.column) : Math.abs(row - from.row) * 1000 + Math.abs(column - from.column)
  return ahead.sort((a, b) => distance(a) - distance(b))[0]
}
