import { spawn } from 'node:child_process'
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

function tell(answer, folder) {
  const made = answer.trim() === '' ? { ok: false } : JSON.parse(answer)
  if (!made.ok) {
    process.stdout.write(answer)
    return
  }
  console.log(`练习考试完成，文件在 ${folder}/（practice exam done, files in ${folder}/）：`)
  for (const file of made.files) console.log(`  ${file.path ?? file}`)
  for (const step of made.steps) console.log(`  ${String(Math.round(step.ms)).padStart(6)} ms  ${step.name}`)
}
