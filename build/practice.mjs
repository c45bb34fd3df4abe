import { spawn } from 'node:child_process'
import { relative } from 'node:path'
import { inRoot, root } from './setup/paths.mjs'

/** Runs the practice exam from the terminal into `folder` and prints what it made. Resolves with the exit code. */
export function practiseInto(folder) {
  return new Promise((resolve) => {
    const args = [inRoot('electron', 'main-terminal.ts'), 'practice', '--out', folder]
    const practice = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let answer = ''
    practice.stdout.on('data', (chunk) => (answer += chunk))
    practice.on('close', (code, signal) => {
      tell(answer, folder)
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143))
    })
    process.on('SIGINT', () => {}) // the terminal sends it to the practice run too, which closes in good order
    process.on('SIGTERM', () => practice.kill('SIGTERM'))
  })
}

const stepWords = {
  roster: '导入名单',
  seats: '核对座位',
  materials: '生成物料',
  checkin: '签到',
  incidents: '登记异常',
  close: '确定缺考并签字',
  forms: '生成表单',
  attendance: '统计人数',
  export: '导出',
  journal: '核对日志',
}

function tell(answer, folder) {
  const made = answer.trim() === '' ? { ok: false } : JSON.parse(answer)
  if (!made.ok) {
    process.stdout.write(answer)
    return
  }
  console.log(`练习考试完成，文件在 ${folder}/（practice exam done, files in ${folder}/）：`)
  for (const file of made.files) console.log(`  ${relative(inRoot(folder), file.path ?? file)}`)
  console.log('各步用时（time of each step）：')
  for (const { name, ms } of made.steps)
    console.log(`  ${String(Math.round(ms)).padStart(6)} ms  ${stepWords[name] ?? ''} ${name}`)
}
