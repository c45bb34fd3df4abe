import { runTool } from './tools.mjs'

const folders = ['core', 'electron', 'renderer', 'build', 'test', 'package.json', '.biome.json', 'tsconfig.json']

/** Lint rules and format. */
export const styleCheck = {
  name: 'style: lint and format',
  run: async () => {
    const { ok, output } = await runTool('biome', ['check', '--max-diagnostics=40', '--error-on-warnings', ...folders])
    return ok ? [] : [output]
  },
}

/** Writes the format and the safe corrections into the files. */
export async function correctStyle() {
  const { output } = await runTool('biome', ['check', '--write', ...folders])
  return output
}
