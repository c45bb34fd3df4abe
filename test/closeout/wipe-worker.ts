import { join } from 'node:path'
import { wipeOnDisk } from '../../electron/services/wipe/wipe-exam.ts'

/** Wipes an exam on disk as the program does, telling when it begins and ends: the process that the tests kill. */
const [examFolder, backups] = process.argv.slice(2) as [string, string]
const record = {
  id: 'w1',
  at: '2024-07-08T09:00:00+08:00',
  operator: '王老师',
  witness: '李老师',
  reason: '到期',
  candidates: 0,
  fields: {},
  photos: 0,
  backups: 0,
  madeFiles: 0,
}
process.stdout.write('begin\n')
wipeOnDisk({ folder: join(examFolder), backups }, { record, device: '考务机1' })
process.stdout.write('done\n')
