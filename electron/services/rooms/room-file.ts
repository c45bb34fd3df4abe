import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import papaparse from 'papaparse'
import { refusal } from '../../../core/model/failure.ts'
import type { Room } from '../../../core/model/room.ts'
import { unguardFormula } from '../../../core/roster/formula-guard.ts'
import { readRoomJson } from '../../../core/seating/room-json.ts'
import { readRoomTable, type SeatsKnown } from '../../../core/seating/room-table.ts'
import { codeOf } from '../store/durable-files.ts'
import { decodeText } from './decode-text.ts'

const maxBytes = 4_000_000

/**
 * Reads rooms from a .json file, or from CSV or tab-separated text in UTF-8, UTF-16 or GB18030. Throws
 * `file-not-found`, `file-unreadable`, `file-empty`, `file-too-large`, `room-file-not-text`, `file-encoding-broken`, or what is wrong with the rows.
 */
export function readRoomFile(file: string, known: SeatsKnown): readonly Room[] {
  const text = decodeText(file, readBytes(file))
  if (extname(file).toLowerCase() === '.json') return fromJson(file, text, known)
  const { data } = papaparse.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';', '，'], skipEmptyLines: false })
  const table = readRoomTable(
    data.map((row) => row.map(unguardFormula)),
    known,
  )
  if ('rooms' in table) return table.rooms
  if ('wrong' in table) throw refusal({ code: 'room-file-wrong', file, ...table.wrong })
  throw refusal({ code: table.missing === 'header' ? 'room-header-not-found' : 'no-rows', file })
}

function fromJson(file: string, text: string, known: SeatsKnown): readonly Room[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw refusal({ code: 'room-json-wrong', file })
  }
  const rooms = readRoomJson(value, known)
  if (!rooms) throw refusal({ code: 'room-json-wrong', file })
  if (rooms.length === 0) throw refusal({ code: 'no-rows', file })
  return rooms
}

function readBytes(file: string): Buffer {
  try {
    const { size } = statSync(file)
    if (size > maxBytes) throw refusal({ code: 'file-too-large', file, bytes: size, limit: maxBytes })
    if (size === 0) throw refusal({ code: 'file-empty', file })
    return readFileSync(file)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') throw refusal({ code: 'file-not-found', file })
    if (code.startsWith('E')) throw refusal({ code: 'file-unreadable', file, reason: code })
    throw error
  }
}
