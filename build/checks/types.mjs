import { readdirSync } from 'node:fs'
import { inRoot } from '../setup/paths.mjs'
import { runTool } from './tools.mjs'

const layers = ['core', 'services', 'electron', 'renderer', 'test']

/** One compiler run per layer, each with only that layer's libraries and types. */
export const typeChecks = layers.map((layer) => ({
  name: `types: ${layer}`,
  run: async () => {
    const { ok, output } = await compile(`build/tsconfig.${layer}.json`)
    return ok ? [] : [output]
  },
}))

/** Each file in test/layers/types/<layer> uses what the layer lacks; the compiler must refuse every one. */
export const typeFixtures = readdirSync(inRoot('test', 'layers', 'types')).map((layer) => ({
  name: `layers: the compiler refuses what ${layer} must not use`,
  run: async () => {
    const folder = `test/layers/types/${layer}`
    const { output } = await compile(`${folder}/tsconfig.json`)
    const files = readdirSync(inRoot(folder)).filter((file) => /\.tsx?$/.test(file))
    const missed = files.filter((file) => !output.includes(`${folder}/${file}(`))
    return files.length === 0 ? ['there is no violation to find'] : missed.map((file) => `${folder}/${file} compiles`)
  },
}))

const compile = (config) => runTool('tsc', ['-p', config, '--pretty', 'false'])
