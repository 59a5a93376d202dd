// Who may import whom (docs/architecture.md). `npm test` plants a violation of every rule and wants each found.
const FEATURES = [
  'accounts',
  'organizations',
  'sources',
  'members',
  'consents',
  'groups',
  'households',
  'dues',
  'batches',
  'applications',
  'imports',
  'board',
  'statements',
  'events',
  'questions',
  'registrations',
  'check-in',
  'announcements',
  'duplicates',
  'personal-data',
  'articles',
];
const TEST = '\\.test\\.tsx?$';
const rule = (name, from, to) => ({ name, severity: 'error', from: { pathNot: TEST, ...from }, to });

const toTheLeft = FEATURES.slice(0, -1).map((feature, i) =>
  rule(
    `${feature}-imports-only-features-to-its-left`,
    { path: `^features/${feature}/` },
    {
      path: `^features/(${FEATURES.slice(i + 1).join('|')})/`,
    },
  ),
);

module.exports = {
  forbidden: [
    ...toTheLeft,
    rule('no-cycles', {}, { circular: true }),
    rule(
      'lib-imports-nothing-of-the-house',
      { path: '^lib/' },
      { path: '^(app|components|features|server|db)/' },
    ),
    rule('components-import-only-lib', { path: '^components/' }, { path: '^(app|features|server|db)/' }),
    // The contexts of tests are made as the kernel makes them.
    rule(
      'db-stays-below',
      { path: '^db/', pathNot: '\\.test\\.tsx?$|^db/testing/' },
      { path: '^(app|components|features|server)/' },
    ),
    rule('server-knows-no-feature', { path: '^server/' }, { path: '^(app|components|features)/' }),
    rule('app-never-touches-the-database', { path: '^app/' }, { path: '^(db|drizzle)/' }),
    rule(
      'app-uses-the-front-of-the-kernel',
      { path: '^app/' },
      {
        path: '^server/',
        pathNot:
          '^server/(context|page|origin|policy|auth|storage|i18n|http|database-ready|download|picture-response)',
      },
    ),
    rule('app-calls-no-command', { path: '^app/' }, { path: '^features/[^/]+/commands/' }),
    rule('nobody-imports-app', { path: '^(components|features|server|db|lib)/' }, { path: '^app/' }),
    rule(
      'feature-components-stay-in-the-browser',
      { path: '^features/[^/]+/components/' },
      {
        path: '^(server|db)/|^features/[^/]+/(queries|commands|scope|jobs|emails)',
        pathNot: '^db/enums',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'rules-and-schemas-are-pure',
      { path: '^features/[^/]+/(schema|rules)' },
      {
        path: '^(server|db|app|components)/|^features/[^/]+/(queries|commands|scope|jobs|emails|actions|components)',
        pathNot: '^db/enums',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'actions-call-only-commands',
      { path: '^features/[^/]+/actions' },
      { path: '^(db/|features/[^/]+/queries)' },
    ),
    rule(
      'queries-and-commands-know-no-screen',
      { path: '^features/[^/]+/(queries|commands|scope|jobs|emails)' },
      {
        path: '^features/[^/]+/(components|actions)',
      },
    ),
    rule(
      'composition-has-two-users',
      { pathNot: '^(instrumentation|scripts/ocaq)\\.ts|\\.test\\.tsx?$' },
      {
        path: '^composition',
      },
    ),
    // bench/questions asks the kernel itself, in processes of its own: what a page costs beside its question.
    rule(
      'e2e-and-bench-stay-outside',
      { path: '^(e2e|bench)/', pathNot: `${TEST}|^bench/questions/` },
      { path: '^(features|server|app)/', pathNot: '^features/registrations/commands' },
    ),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)node_modules/|\\.json$|\\.css$' },
    tsPreCompilationDeps: true,
  },
};
