/** Ends the command with one clear message. Words go to stderr: stdout belongs to the command's answer. */
export function stop(message, code = 1) {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}

/** Tells what goes on, on stderr. */
export const say = (message) => process.stderr.write(`${message}\n`)
