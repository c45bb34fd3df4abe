import type { Room } from '../model/room.ts'
import { createRandom } from './random.ts'

/**
 * The seat of a draw at the door (入场抽签定机号): one of the free seats, in their order. It follows from the
 * session's seed, the room and the turn alone, so that anyone can draw again from the log and find the same.
 * `turn` counts the draws of the room from 1, those taken back among them.
 */
export function drawSeat<T>(free: readonly T[], seed: number, room: string, turn: number): T | undefined {
  if (free.length === 0) return undefined
  return free[createRandom(textHash(`${seed}|${room}|${turn}`)).below(free.length)]
}

/** FNV-1a over UTF-16 code units: whole numbers only, the same on every machine. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
  }
  return hash >>> 0
}

/** The machine a candidate is to find: its own number where the seat has one. */
export function machineAt(room: Room | undefined, seat: string): string {
  return room?.seats.find((one) => one.number === seat)?.machine ?? seat
}
