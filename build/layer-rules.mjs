/**
 * The layers as a table for dependency-cruiser. Each rule has a folder of deliberate violations in
 * test/layers, and the check fails when one of them is no longer found.
 */

/** Small libraries without Node, DOM, clock or randomness of their own accord. */
const purePackages = 'zod|date-fns'
const windowPackages = `${purePackages}|react|react-dom|zustand|react-pdf|react-virtuoso|antd|@ant-design/icons`

const inPackages = (names) => `node_modules/(${names})/`
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export const layerRules = {
  forbidden: [
    rule(
      'core-is-pure',
      'core knows rules only: no Node, no DOM, no other layer.',
      { path: '^core/' },
      { pathNot: ['^core/', inPackages(purePackages)] },
    ),
    rule(
      'renderer-sees-core-only',
      'The window speaks to the rest through the contract alone, not even types cross.',
      { path: '^renderer/' },
      { path: '^(electron|build)/' },
    ),
    rule(
      'renderer-has-no-node',
      'The window is sandboxed: Node and what needs it is on the other side.',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'renderer-has-no-node',
      'Only packages made for the window.',
      { path: '^renderer/' },
      { path: 'node_modules/', pathNot: inPackages(windowPackages) },
    ),
    rule(
      'services-know-no-host',
      'The same services run under every face.',
      { path: '^electron/services/' },
      { path: ['^electron/(hosts/|main-)', '^renderer/', '^electron$', 'node_modules/electron/'] },
    ),
    rule(
      'one-host-one-runtime',
      'A host knows its own runtime and no other host.',
      { path: '^electron/hosts/([^/]+)/' },
      { path: '^electron/hosts/', pathNot: '^electron/hosts/$1/' },
    ),
    rule(
      'one-host-one-runtime',
      'Only the Electron host may load electron: in plain Node that starts a download.',
      { path: '^electron/hosts/', pathNot: '^electron/hosts/electron/' },
      { path: ['^electron$', 'node_modules/electron/'] },
    ),
    rule(
      'one-host-one-runtime',
      'A host opens a face and carries strings; it keeps nothing.',
      { path: '^electron/hosts/' },
      { path: '^electron/services/store/' },
    ),
    rule(
      'features-are-islands',
      'A feature can be removed without another noticing.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    rule(
      'features-are-islands',
      'A feature does not know the shell around it.',
      { path: '^renderer/features/' },
      { path: '^renderer/(shell/|main)' },
    ),
    rule('no-cycles', 'Two files that need each other are one file.', {}, { circular: true }),
    rule(
      'nothing-imports-test',
      'Tests see everything and are seen by nothing.',
      { pathNot: '^test/' },
      { path: '^test/' },
    ),
  ],
}
