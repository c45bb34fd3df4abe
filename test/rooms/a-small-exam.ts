import type { AnApp } from './an-app.ts'

/** Six candidates of two schools in a room of eight seats, one of them without a seat; beside it a room of four. */
const roster = [
  '姓名,准考证号,考场号,座位号,级别,学校,备注',
  '赵一,1001,01,1,中级,甲校,',
  '钱二,1002,01,2,中级,乙校,',
  '孙三,1003,01,3,中级,甲校,左利手',
  '李四,1004,01,4,中级,乙校,',
  '周五,1005,01,5,中级,甲校,',
  '吴六,1006,,,中级,乙校,无',
].join('\n')

const rooms = [
  { id: '01', seats: ['1', '2', '3', '4', '5', '6', '7', '8'] },
  { id: '02', seats: ['1', '2', '3', '4'] },
]

export const session = 'middle'

/** An exam with a small roster, and what the tests ask of it. */
export async function aSmallExam(app: AnApp) {
  const { exam: made } = await app.ask('exams.create', { preset: 'practice' })
  const exam = made.id
  const sessions = made.sessions.map((one) => (one.level === '中级' ? { ...one, id: session } : one))
  await app.ask('exams.update', { exam, sessions })
  await app.ask('rooms.import', { exam, file: app.put('rooms.json', JSON.stringify(rooms)) })
  await app.ask('roster.import', { exam, file: app.put('roster.csv', `${roster}\n`) })
  const people = async () => (await app.ask('roster.page', { exam, limit: 1000 })).candidates
  const idOf = async (name: string) => (await people()).find((one) => one.name === name)!.id
  return {
    exam,
    people,
    idOf,
    places: async () =>
      Object.fromEntries(
        (await people())
          .filter((one) => !one.withdrawn)
          .map((one) => [one.name, one.seat ? `${one.room}/${one.seat}` : '-']),
      ),
    entries: async () => (await app.ask('journal.page', { exam })).total,
    move: async (name: string, room: string, seat: string) => ({ candidate: await idOf(name), to: { room, seat } }),
  }
}
