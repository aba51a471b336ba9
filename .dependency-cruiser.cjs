// Who may import whom (docs/architecture.md). One arrow a line; anything else is an error.
const only = (folder, allowed) => ({
  name: `${folder}-imports`,
  comment: `${folder}/ may import only ${allowed.join(', ')}`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: '^(domain|workflows|functions|portal|infra|local|test)/',
    pathNot: [`${folder}/`, ...allowed].map(f => `^${f}`),
  },
})

// What is deployed and what runs must agree on these names, so there is one place for them.
const namesOfTheRecord = 'functions/ports/table/(keys|index-attributes)\\.ts'
const environments = 'functions/entry/environment\\.ts'

module.exports = {
  forbidden: [
    only('domain', []),
    only('functions', ['domain/']),
    only('portal', ['functions/', 'domain/']),
    only('workflows', ['domain/', namesOfTheRecord]),
    only('infra', ['workflows/', 'domain/', namesOfTheRecord, environments]),
    only('local', ['functions/', 'domain/']),
    {
      name: 'domain-is-pure',
      comment: 'domain/ imports zod and the Temporal polyfill, nothing else',
      severity: 'error',
      from: { path: '^domain/' },
      to: { path: 'node_modules|^node:', pathNot: 'node_modules/(zod|temporal-polyfill)/' },
    },
    { name: 'domain-knows-no-node', severity: 'error', from: { path: '^domain/' }, to: { dependencyTypes: ['core'] } },
    { name: 'nobody-imports-tests', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-rooms-without-a-name',
      comment: 'no utils, helpers, common, shared or types folders',
      severity: 'error',
      from: {},
      to: { path: '/(utils|helpers|common|shared|types)/', pathNot: 'node_modules' },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Other engines, for the bench: a package of its own, installed where somebody wants to compare.
    exclude: { path: '^local/bench/others/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
