// Who may import whom: docs/architecture.md tells the layers, each rule here guards one row of them.
// `import type` may point anywhere inside a layer's reach and makes no cycle; everything else counts.

/** Tests and their helpers may look behind walls: they build what a layer is given in the product. */
const tests = '(\\.test\\.ts$|/testing/)'
const packages = names => `node_modules/(${names.join('|')})/`

/** A rule that forbids `from` everything but `allowed` of our own files; tests are exempt. */
const onlyImports = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { path: '^(shared|electron|renderer|scripts|e2e)/', pathNot: [from, ...allowed] },
})
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const layers = [
  onlyImports('shared-only-shared', 'Shared code runs in every process and knows none of them.', '^shared/', []),
  onlyImports('renderer-only-shared', 'The window reaches the rest by messages only.', '^renderer/', ['^shared/']),
  onlyImports('preload-only-contract', 'Preload exposes the contract and nothing else.', '^electron/preload/', [
    '^shared/contract/',
  ]),
  onlyImports(
    'main-only-shared',
    'Main talks to the engine by messages; its entry it knows by path only.',
    '^electron/main/',
    ['^shared/', '^electron/engine/process\\.ts$'],
  ),
  onlyImports(
    'engine-calls',
    'Calls translate between contract and services and hand them the pool: SQL is not theirs.',
    '^electron/engine/calls/',
    ['^electron/engine/services/', '^electron/engine/[^/]+\\.ts$', '^electron/workers/pool\\.ts$', '^shared/'],
  ),
  onlyImports(
    'engine-services',
    'Services use repositories, the pool and shared code; they know no calls.',
    '^electron/engine/services/',
    [
      '^electron/engine/db/',
      '^electron/engine/[^/]+\\.ts$',
      '^electron/workers/(?!worker\\.ts)[^/]+\\.ts$',
      '^shared/',
    ],
  ),
  onlyImports('engine-db', 'Repositories turn rows into domain values and hold no policy.', '^electron/engine/db/', [
    '^shared/(domain|document|contract|search)/',
  ]),
  onlyImports('engine-only-engine', 'The engine knows neither windows nor command line.', '^electron/engine/', [
    '^electron/workers/',
    '^shared/',
  ]),
  onlyImports('workers-only-shared', 'A worker gets all it needs in its message.', '^electron/workers/', ['^shared/']),
  onlyImports('cli-only-engine', 'The command line runs the same services as the window.', '^electron/cli/', [
    '^electron/engine/(services/|[^/]+\\.ts$)',
    '^electron/workers/(?!worker\\.ts)[^/]+\\.ts$',
    '^shared/',
  ]),
]

const insideRenderer = [
  rule(
    'renderer-features-below-app',
    'app → features → editor, bridge, ui: nothing points back up.',
    { path: '^renderer/(features|editor|bridge|ui)/', pathNot: tests },
    { path: '^renderer/(app|testing)/' },
  ),
  rule(
    'renderer-parts-below-features',
    'app → features → editor, bridge, ui: nothing points back up.',
    { path: '^renderer/(editor|bridge|ui)/', pathNot: tests },
    { path: '^renderer/features/' },
  ),
  rule(
    'feature-not-feature',
    'Features meet in the app, in stores of the bridge, or through commands; never directly.',
    { path: '^renderer/features/([^/]+)/', pathNot: tests },
    { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
  ),
  rule(
    'ui-knows-no-app',
    'A component of ui knows the words of the domain and of editions and is told everything else by its properties.',
    { path: '^renderer/ui/', pathNot: tests },
    { path: '^(shared|renderer)/', pathNot: '^(renderer/ui|shared/(domain|editions|text))/' },
  ),
  rule(
    'editor-is-framework-free',
    'The editor is a plain ProseMirror view behind a facade: no Vue, no calls.',
    { path: '^renderer/editor/', pathNot: tests },
    { path: [packages(['vue', 'vue-i18n', 'pinia', 'reka-ui', '@tanstack']), '^renderer/bridge/'] },
  ),
]

const outside = [
  rule(
    'shared-is-pure',
    'Shared code knows no Node, Electron, browser or database.',
    { path: '^shared/', pathNot: tests },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'shared-packages',
    'Packages that shared code may use: those that are pure themselves.',
    { path: '^shared/', pathNot: tests },
    {
      path: 'node_modules/',
      pathNot: packages([
        'valibot',
        'ulid',
        'prosemirror-(model|transform)',
        'orderedmap',
        '@intlify/core-base',
        'iconv-lite',
        'htmlparser2',
        'pinyin-pro',
        'fflate',
        'opencc-js',
        'mdast-util-[^/]+',
        'micromark-[^/]+',
        '@types/mdast',
      ]),
    },
  ),
  rule(
    'renderer-is-a-browser',
    'The window is sandboxed: there is no Node in it.',
    { path: '^renderer/', pathNot: tests },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'electron-in-main-and-preload',
    'Below main nothing knows Electron: the command line runs the same code without it.',
    { path: '^(shared|renderer|electron/(engine|workers|cli))/' },
    { path: packages(['electron']) },
  ),
  rule(
    'sqlite-in-db',
    'Only the database layer knows the driver.',
    { pathNot: ['^electron/engine/db/', tests] },
    { path: packages(['better-sqlite3', '@types/better-sqlite3']) },
  ),
  rule(
    'view-in-renderer',
    'Vue and the editor view are the window’s.',
    { path: '^(shared|electron)/', pathNot: tests },
    { path: packages(['vue', 'vue-i18n', 'pinia', 'prosemirror-view', 'prosemirror-state', 'reka-ui', 'tinykeys']) },
  ),
  rule(
    'resolvable',
    'An import that leads nowhere. (Paths of entries, `?modulePath`, are checked by the build.)',
    {},
    { couldNotResolve: true, pathNot: '\\?modulePath$' },
  ),
  rule('no-test-in-product', 'Product code never needs a test or its helpers.', { pathNot: tests }, { path: tests }),
]

const cycles = rule(
  'no-cycle',
  'Modules that import each other at run time cannot be understood, or started, one at a time.',
  {},
  { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
)

module.exports = {
  forbidden: [...layers, ...insideRenderer, ...outside, cycles],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^((shared|electron|renderer)/.*/fixtures|out|dist)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.vue', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
