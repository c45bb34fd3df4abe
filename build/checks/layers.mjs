import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { layerRules } from '../layer-rules.mjs'
import { inRoot, root } from '../setup/paths.mjs'

const layers = ['core', 'electron', 'renderer', 'build', 'test']
const fixtures = inRoot('test', 'layers', 'imports')

/** The layer rules on the whole program. */
export const layersHold = {
  name: 'layers: no import crosses a border',
  run: async () => {
    const { modules, violations } = await violationsIn(root)
    return modules < 20
      ? [`only ${modules} modules were read`]
      : violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)
  },
}

/** Each deliberate violation in test/layers/imports is found, under its own rule and no other. */
export function layerFixtures() {
  const rules = [...new Set(layerRules.forbidden.map((rule) => rule.name))]
  return rules.map((rule) => ({
    name: `layers: the rule ${rule} bites`,
    run: async () => {
      const cases = existsSync(join(fixtures, rule)) ? readdirSync(join(fixtures, rule)) : []
      if (cases.length === 0) return [`test/layers/imports/${rule} has no violation to find`]
      const problems = []
      for (const name of cases) problems.push(...(await problemsOf(rule, name)))
      return problems
    },
  }))
}

async function problemsOf(rule, name) {
  const { violations } = await violationsIn(join(fixtures, rule, name))
  const found = [...new Set(violations.map((violation) => violation.rule))]
  return found.length === 1 && found[0] === rule
    ? []
    : [`${rule}/${name}: found ${found.join(', ') || 'nothing'} instead`]
}

/** Reads every import below a folder laid out like the repository. */
async function violationsIn(baseDir) {
  const folders = layers.filter((layer) => existsSync(join(baseDir, layer)))
  const { output } = await cruise(folders, {
    baseDir,
    validate: true,
    ruleSet: layerRules,
    parser: 'swc',
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/layers/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  })
  const violations = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
  return { modules: output.modules.length, violations }
}
