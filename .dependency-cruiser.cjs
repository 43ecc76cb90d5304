/** The rooms and who may import whom: docs/architecture.md draws the same picture. */
const NODE_BUILTIN = { dependencyTypes: ['core'] }

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-missing', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'shared-runs-anywhere',
      comment:
        'shared/ may import itself, zod, the contract builder and a date library; nothing of a machine or a screen.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '^node_modules/(zod|@orpc/contract|temporal-polyfill)/'] },
    },
    {
      name: 'model-draws-nothing',
      comment: 'Charts are drawn of what the model works out; figures are printed by the model’s own words.',
      severity: 'error',
      from: { path: '^shared/model/' },
      to: { path: '^shared/charts/' },
    },
    {
      name: 'plain-node-without-electron',
      comment: 'The store and its neighbours run in plain Node too: in the command line and in tests.',
      severity: 'error',
      from: { path: '^electron/(store|exchange|register|contacts|survey|calendar|outputs|cli|practice)/' },
      to: {
        path: [
          '^node_modules/(electron|react|react-dom|@mantine|@tanstack)/',
          '^(renderer|electron/(main|preload|store-host))/',
        ],
      },
    },
    {
      name: 'store-does-not-know-its-hosts',
      severity: 'error',
      from: { path: '^electron/(store|exchange|register|contacts|survey|calendar|outputs|practice)/' },
      to: { path: '^electron/cli/' },
    },
    {
      name: 'formats-are-pure',
      comment: 'Reading a file and making a document know nothing of what is stored.',
      severity: 'error',
      from: { path: '^electron/(register|contacts|survey|calendar|outputs)/' },
      to: { path: '^electron/(store|exchange|practice)/' },
    },
    {
      name: 'formats-not-each-other',
      severity: 'error',
      from: { path: '^electron/(register|calendar|outputs)/' },
      to: {
        path: '^electron/(register|contacts|survey|calendar|outputs)/',
        pathNot: '^electron/$1/',
      },
    },
    {
      name: 'csv-is-read-in-one-place',
      comment:
        'People and surveys come as CSV files, as the register does: of the other formats only its reader is theirs.',
      severity: 'error',
      from: { path: '^electron/(contacts|survey)/' },
      to: {
        path: '^electron/(register|contacts|survey|calendar|outputs)/',
        pathNot: ['^electron/$1/', '^electron/register/(csv|exported-csv)\\.ts$'],
      },
    },
    {
      name: 'main-holds-no-data',
      comment: 'main owns windows and dialogs; the port goes straight from window to store.',
      severity: 'error',
      from: { path: '^electron/(main|preload)/' },
      to: {
        path: [
          '^(renderer|electron/(store|exchange|register|contacts|survey|calendar|outputs|cli|practice|store-host))/',
          '^node_modules/(better-sqlite3|kysely)/',
        ],
      },
    },
    {
      name: 'only-hosts-import-electron',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/', pathNot: '^electron/(main|preload|store-host)/' },
      to: { path: '^node_modules/electron/' },
    },
    {
      name: 'window-knows-only-shared',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|test|tools|migrations)/' },
    },
    { name: 'window-without-node', severity: 'error', from: { path: '^renderer/' }, to: NODE_BUILTIN },
    {
      name: 'ui-without-data',
      comment: 'ui/ holds parts without data or subject words.',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^renderer/(app|data|features)/|^shared/contract/' },
    },
    {
      name: 'features-not-each-other',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'product-without-tests',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { path: '^(test|tools)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}
