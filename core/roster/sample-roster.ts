import type { Candidate } from '../model/candidate.ts'

const header = ['姓名', '性别', '准考证号', '考场号', '座位号', '级别', '学校', '班级']

/**
 * The text of a CSV roster of `count` candidates made from a sample: the first ones of each session as
 * they are, and beyond the sample's end the sample again in further rooms, under further admission numbers.
 * Made for rehearsals of another size than the sample's.
 */
export function sampleRoster(sample: readonly Candidate[], count: number): string {
  const rooms = new Set(sample.map(({ room }) => room)).size
  const rows = Array.from({ length: count }, (_, i) =>
    row(sample[i % sample.length]!, Math.floor(i / sample.length), rooms),
  )
  return [header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('')
}

function row(candidate: Candidate, round: number, rooms: number): string[] {
  const {
    name,
    sex = '',
    admissionNumber = '',
    room = '',
    seat = '',
    level = '',
    school = '',
    className = '',
  } = candidate
  const copy =
    round === 0
      ? { admissionNumber, room }
      : { admissionNumber: `${admissionNumber}${round}`, room: shifted(room, round * rooms) }
  return [name, sex, copy.admissionNumber, copy.room, seat, level, school, className]
}

const shifted = (room: string, by: number): string => String(Number(room) + by).padStart(room.length, '0')
