// Who may import whom. A room that is not named here may import nothing of ours, so a new one has to be put on the map.
const PACKAGES = {
  'packages/timesheet': [],
  'packages/contract': ['packages/timesheet'],
  'packages/zoom': ['packages/timesheet'],
  'packages/zoom-simulator': [],
  'packages/identity-provider': [],
  e2e: ['packages/contract', 'packages/timesheet', 'packages/zoom-simulator', 'packages/identity-provider', 'scripts'],
  bench: [
    'packages/contract',
    'packages/timesheet',
    'packages/zoom-simulator',
    'packages/identity-provider',
    'apps/bff/src/store',
    'scripts',
  ],
  scripts: [],
}

const BFF = {
  store: ['packages/timesheet'],
  sync: ['packages/zoom', 'packages/timesheet', 'apps/bff/src/store'],
  reports: ['packages/contract', 'packages/timesheet'],
  access: ['packages/contract', 'apps/bff/src/store'],
  // Files as bytes, from rows.
  export: ['packages/contract', 'packages/timesheet', 'apps/bff/src/reports'],
  http: ['packages/contract', 'packages/timesheet', ...rooms('bff', ['reports', 'export', 'access', 'sync', 'store'])],
  demo: ['packages/zoom'],
  // The operator's commands speak to the product over HTTP, like everybody else.
  cli: ['packages/contract', 'packages/timesheet', 'packages/zoom'],
}

const SHARED_BY_PAGES = ['packages/contract', 'packages/timesheet', ...rooms('web', ['api', 'question', 'ui', 'words'])]
const PARTS_OF_PAGES = ['coverage', 'occupancy', 'compare', 'share', 'export']
const PAGES = ['overview', 'intervals', 'patterns', 'agents', 'agent', 'wallboard', 'settings', 'about', 'audit']
const WEB = {
  // Every word a person reads; imports nothing, so that a translator needs nothing else.
  words: [],
  ui: rooms('web', ['words']),
  api: ['packages/contract', ...rooms('web', ['words'])],
  question: ['packages/contract', 'packages/timesheet', ...rooms('web', ['ui', 'api', 'words'])],
  ...Object.fromEntries(
    PARTS_OF_PAGES.map((room) => [room, [...SHARED_BY_PAGES, ...rooms('web', ['coverage', 'occupancy', 'compare'])]]),
  ),
  // The table of agents is on two pages.
  'agents-table': [...SHARED_BY_PAGES, ...rooms('web', PARTS_OF_PAGES)],
  ...Object.fromEntries(
    PAGES.map((room) => [room, [...SHARED_BY_PAGES, ...rooms('web', [...PARTS_OF_PAGES, 'agents-table'])]]),
  ),
}

function rooms(app, names) {
  return names.map((name) => `apps/${app}/src/${name}`)
}

const OURS = '^(apps|packages|e2e|bench|scripts)/'
// Tests and what only they use.
const TEST = '(\\.test\\.tsx?$|/testing/)'
const inside = (folders) => folders.map((folder) => `^${folder}/`)

function rule(folder, allowed) {
  const known = inside([folder, ...allowed])
  return [
    {
      name: folder,
      severity: 'error',
      from: { path: `^${folder}/`, pathNot: TEST },
      to: { path: OURS, pathNot: known },
    },
    {
      name: `${folder} (tests)`,
      severity: 'error',
      from: { path: `^${folder}/.*${TEST}` },
      to: { path: OURS, pathNot: [...known, '^packages/zoom-simulator/', '^packages/identity-provider/', '/testing/'] },
    },
  ]
}

const table = {
  ...PACKAGES,
  ...Object.fromEntries(Object.entries(BFF).map(([room, allowed]) => [`apps/bff/src/${room}`, allowed])),
  ...Object.fromEntries(Object.entries(WEB).map(([room, allowed]) => [`apps/web/src/${room}`, allowed])),
}
const onlyOwnApp = ['bff', 'web'].map((app) => ({
  name: `apps/${app}`,
  severity: 'error',
  from: { path: `^apps/${app}/` },
  to: {
    path: ['^(apps|e2e|bench|scripts)/', '^packages/(zoom-simulator|identity-provider)/'],
    pathNot: [`^apps/${app}/`],
  },
}))
onlyOwnApp.forEach((own) => {
  own.from.pathNot = TEST
})

export default {
  forbidden: [
    ...Object.entries(table).flatMap(([folder, allowed]) => rule(folder, allowed)),
    ...onlyOwnApp,
    {
      name: 'a room that is not on the map',
      severity: 'error',
      from: {
        path: '^apps/(bff|web)/src/[^/]+/',
        pathNot: [TEST, ...inside([...Object.keys(table), 'apps/web/src/app'])],
      },
      to: { path: OURS },
    },
    { name: 'testing is for tests', severity: 'error', from: { path: OURS, pathNot: TEST }, to: { path: '/testing/' } },
    {
      name: 'only app and main know the rooms that know all others',
      severity: 'error',
      from: { path: '^apps/web/src/[^/]+/', pathNot: '^apps/web/src/app/' },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'no circles',
      severity: 'error',
      from: { path: OURS },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, path: '^(\\.|@readyboard)' } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist-types|node_modules|\\.cache)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
}
