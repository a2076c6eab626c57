// The import law of the house (docs/architecture.md says why). Run through scripts/layers.mjs, which also fails when
// modules were not seen. A rule's comment is what the person who broke it reads.

const ENGINE = '^src/main/engine/'
const STAGES = 'ingest|alerts|crisis|replies|outbox|timeline|report|drills|connectors|callouts|library|plan'
const TESTS = '\\.test\\.tsx?$'
/** Rooms that compute: no store, no clock, no network, no files. */
const PURE = [
  `${ENGINE}analysis/`,
  `${ENGINE}[^/]+/(normalise|pacing|render)`,
  `${ENGINE}connectors/[^/]+/(normalise|pacing)`,
]

/**
 * One package, one room: swapping it stays a change of one folder.
 * @param {string} name
 * @param {string} packages
 * @param {string} rooms
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
const room = (name, packages, rooms) => ({
  name: `${name}-has-one-room`,
  comment: `${name} may be imported only from ${rooms}`,
  severity: 'error',
  from: { path: '^src/', pathNot: rooms },
  to: { path: `(^|/)node_modules/(${packages})/|^(${packages})(/|$)` },
})

/** @type {Required<Pick<import('dependency-cruiser').IConfiguration, 'forbidden' | 'options'>>} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: [TESTS, '^(test|e2e|bench|scripts)/'] },
    },
    {
      name: 'shared-stands-alone',
      comment: 'shared runs everywhere: it may import itself and packages that only compute',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: TESTS },
      to: {
        pathNot: [
          '^src/shared/',
          '(^|/)node_modules/(zod|d3-scale|d3-shape|twitter-text)/',
          '(^|/)node_modules/@types/d3-',
        ],
      },
    },
    {
      name: 'page-has-no-node',
      severity: 'error',
      from: { path: '^src/(renderer|shared)/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'page-knows-shared-only',
      comment: 'the page asks through its bridge; it never imports the main process or the preload',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^src/(main|preload)/' },
    },
    {
      name: 'panes-apart',
      comment: 'a pane never imports another pane: they meet in the app and through the engine',
      severity: 'error',
      from: { path: '^src/renderer/panes/([^/]+)/' },
      to: { path: '^src/renderer/(panes|app)/', pathNot: '^src/renderer/panes/$1/' },
    },
    {
      name: 'ui-shows-only',
      severity: 'error',
      from: { path: '^src/renderer/ui/' },
      to: { path: '^src/renderer/(panes/|app/|bridge)' },
    },
    {
      name: 'preload-knows-shared-only',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { path: '^src/', pathNot: '^src/(preload|shared)/' },
    },
    {
      name: 'engine-is-plain-node',
      severity: 'error',
      from: { path: ENGINE },
      to: { path: '^src/(main/(shell/|index)|preload/|renderer/)' },
    },
    {
      name: 'shell-enters-by-the-front-door',
      comment:
        'the shell reaches the engine through engine.ts, headless.ts, threads/, the list of drills and what it owes the engine (host-services.ts) only',
      severity: 'error',
      from: { path: '^src/main/(shell/|index)' },
      to: {
        path: ENGINE,
        pathNot: `${ENGINE}((engine|headless|drills/fly-scenario|connectors/host-services)\\.ts$|threads/)`,
      },
    },
    {
      name: 'threads-are-outermost',
      comment: 'the engine does not know which thread it runs on',
      severity: 'error',
      from: { path: ENGINE, pathNot: `${ENGINE}threads/` },
      to: { path: `${ENGINE}threads/` },
    },
    {
      name: 'stages-apart',
      comment:
        'a stage imports store, shared and its own files; stages meet in engine.ts (types of analysis may be named)',
      severity: 'error',
      from: { path: `${ENGINE}(${STAGES})/`, pathNot: TESTS },
      to: { path: '^src/main/', pathNot: [`${ENGINE}$1/`, `${ENGINE}store/`], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'stages-apart-in-types',
      severity: 'error',
      from: { path: `${ENGINE}(${STAGES})/`, pathNot: TESTS },
      to: {
        path: '^src/main/',
        pathNot: [`${ENGINE}$1/`, `${ENGINE}(store|analysis)/`],
        dependencyTypes: ['type-only'],
      },
    },
    {
      name: 'connectors-apart',
      severity: 'error',
      from: { path: `${ENGINE}connectors/([^/]+)/`, pathNot: TESTS },
      to: { path: `${ENGINE}connectors/[^/]+/`, pathNot: `${ENGINE}connectors/$1/` },
    },
    {
      name: 'store-is-the-floor',
      severity: 'error',
      from: { path: `${ENGINE}store/`, pathNot: TESTS },
      to: { path: '^src/', pathNot: [`${ENGINE}store/`, '^src/shared/'] },
    },
    {
      name: 'analysis-stands-alone',
      severity: 'error',
      from: { path: `${ENGINE}analysis/`, pathNot: TESTS },
      to: { path: '^src/', pathNot: [`${ENGINE}analysis/`, '^src/shared/'] },
    },
    {
      name: 'pure-rooms-compute-only',
      comment: 'no store, no clock, no network, no files: what they need is handed to them',
      severity: 'error',
      from: { path: PURE, pathNot: TESTS },
      to: { path: `${ENGINE}store/` },
    },
    {
      name: 'pure-rooms-have-no-node',
      comment: 'no clock, no network, no files: node:crypto is the one exception (hashes are pure)',
      severity: 'error',
      from: { path: PURE, pathNot: TESTS },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    room('electron', 'electron', '^src/(main/(shell/|index\\.ts$)|preload/)'),
    room('better-sqlite3', '(@types/)?better-sqlite3', `${ENGINE}store/`),
    room('twitter-api-v2', 'twitter-api-v2', `${ENGINE}connectors/x/`),
    room('atproto', '@atproto', `${ENGINE}connectors/bluesky/`),
    room('masto', 'masto', `${ENGINE}connectors/mastodon/`),
    room('yauzl', '(@types/)?yauzl', `${ENGINE}connectors/files/`),
    room('yazl', '(@types/)?yazl', `${ENGINE}report/`),
    room('nodemailer', 'nodemailer', `${ENGINE}callouts/`),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
    builtInModules: { add: ['electron/main', 'electron/renderer', 'electron/common'] },
  },
}
