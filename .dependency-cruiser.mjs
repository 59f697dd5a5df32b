/** Which folder may know which: the table of docs/architecture.md. Everything not allowed here is refused. */
const mayImport = {
  domain: [],
  vietnamese: ['domain'],
  documents: ['domain'],
  locales: [],
  storage: ['domain'],
  actions: ['storage', 'documents', 'vietnamese', 'domain'],
  reminders: ['storage', 'domain'],
  reports: ['domain'],
  telegram: ['actions', 'reminders', 'reports', 'vietnamese', 'domain', 'locales'],
  operations: ['telegram', 'reminders', 'storage', 'domain'],
  web: ['actions', 'reports', 'domain'],
  emulator: [],
  demonstration: ['actions', 'storage', 'domain', 'vietnamese', 'emulator', 'reminders'],
}

const rooms = Object.entries(mayImport).map(([folder, others]) => ({
  name: `${folder}-knows-only-${others.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...others].join('|')})/` },
}))

export default {
  forbidden: [
    ...rooms,
    {
      // The port alone: what an outbox row is and how an attempt may end.
      name: 'telegram-takes-only-the-courier-port-of-reminders',
      severity: 'error',
      from: { path: '^src/telegram/' },
      to: { path: '^src/reminders/', pathNot: '^src/reminders/courier\\.ts$' },
    },
    {
      // Hostile files end in a process of their own: nobody else may load what parses them.
      name: 'parsers-of-documents-stay-in-their-process',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/documents/' },
      to: { path: '^src/documents/(pdf|word)/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-rooms-do-no-io',
      severity: 'error',
      from: { path: '^src/(domain|vietnamese)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-the-roots',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|seed|read|ask|backup|restore|doctor|start-report)\\.ts$' },
      to: {
        path: '^src/(app|main|seed|backup|restore|doctor|config|start-report)\\.ts$',
        pathNot: '^src/config\\.ts$',
      },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: '\\.d\\.ts$|^src/emulator/page/|^src/storage/generated/',
      },
      to: {},
    },
  ],
  options: {
    // TypeScript 7 has no programming interface for other tools: swc reads the sources.
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules|src/storage/generated' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
}
