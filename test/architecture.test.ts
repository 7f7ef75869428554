// Who may know whom (design.md): a folder name alone keeps nothing pure. Values are strict; types may come from further
// away where they only describe a contract. A new folder fails here until it has its line.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix, resolve } from 'node:path';

const SRC = resolve(__dirname, '../src');

/** Layers, the most special path first: a file belongs to the first it lies in. */
const LAYERS: readonly (readonly [path: string, layer: string])[] = [
  ['core/calendar/day', 'day'],
  ['core/calendar/period', 'day'],
  ['core/calendar/period-name', 'day'],
  ['core/register/records', 'records'],
  ...[
    'finding',
    'grid',
    'calendar',
    'policy',
    'template',
    'register',
    'measures',
    'plan',
    'reports',
    'text',
    'sample',
    'visit-log',
    'digest',
    'merge',
  ].map((name) => [`core/${name}`, name] as const),
  ['core/job', 'job'],
  ['core/run', 'run'],
  ['core/init-plans', 'run'],
  ['core/log-visits', 'run'],
  ['hosts/host', 'host'],
  ['hosts/memory', 'memory'],
  ['hosts/excel', 'excel'],
  ['hosts/xlsx', 'xlsx'],
  ['hosts/drawing', 'drawing'],
  ['hosts/file', 'file'],
  ['calendar-file', 'calendar-file'],
  ['cli', 'cli'],
  ['taskpane/pane-host', 'pane-host'],
  ['taskpane/taskpane', 'pane-in-excel'],
  ['taskpane', 'taskpane'],
  ['commands', 'commands'],
  ['page', 'page'],
  ['types', 'types'],
];

const HOST_SEES = ['host', 'grid', 'plan', 'day'];
const CORE = LAYERS.filter(([path]) => path.startsWith('core/')).map(([, layer]) => layer);

/** Layer → what its code may import: layers, and packages by their name. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  day: [],
  finding: [],
  text: ['day'],
  host: [],
  job: [],
  types: [],
  records: ['zod'],
  grid: ['day'],
  calendar: ['day', 'chinese-days'],
  plan: ['day', 'grid'],
  policy: ['day', 'records', 'finding', 'grid', 'plan', 'zod'],
  template: ['records', 'finding', 'grid', 'plan', 'policy', 'opencc-js'],
  register: ['day', 'records', 'finding', 'grid', 'template', 'zod'],
  measures: ['day', 'records', 'policy', 'finding', 'grid'],
  reports: ['day', 'records', 'finding', 'grid', 'plan', 'template', 'register', 'measures', 'text'],
  'visit-log': ['day', 'finding', 'grid', 'plan', 'template', 'register', 'reports', 'text'],
  digest: ['day', 'reports', 'text'],
  merge: ['day', 'records', 'finding', 'grid', 'plan', 'template', 'register', 'reports', 'text'],
  sample: CORE.filter((layer) => layer !== 'run'),
  run: CORE,
  drawing: ['grid', 'plan', 'day'],
  memory: HOST_SEES,
  xlsx: [...HOST_SEES, 'drawing', 'fflate', 'saxes'],
  excel: [...HOST_SEES, 'drawing'],
  file: [...HOST_SEES, 'xlsx', 'node'],
  'calendar-file': ['day', 'ics'],
  cli: [...CORE, 'host', 'xlsx', 'file', 'calendar-file', 'commander', 'node'],
  'pane-host': [],
  // The pages know the seam and never a program: one file puts them into Excel.
  taskpane: [...CORE, 'host', 'pane-host', 'calendar-file', 'react', 'react-dom', '@fluentui', 'comlink'],
  commands: [],
  // The page without Excel shows the pane's pages over a workbook file.
  page: [
    ...CORE,
    'host',
    'xlsx',
    'pane-host',
    'taskpane',
    'react',
    'react-dom',
    '@fluentui',
    '@tanstack',
    'comlink',
  ],
  'pane-in-excel': ['taskpane', 'commands', 'excel', 'react-dom'],
};

/** Layer → where its types may come from besides. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  job: ['day'],
  calendar: ['policy'],
  policy: ['template', 'text'],
  template: ['register'],
  register: ['policy', 'calendar'],
  measures: ['register', 'calendar'],
  reports: ['job', 'policy', 'calendar', 'zod'],
  text: ['day', 'records', 'finding', 'policy', 'register', 'template', 'measures'],
  'calendar-file': ['digest'],
  digest: ['register', 'measures', 'calendar'],
  host: ['grid', 'plan'],
  excel: ['pane-host'],
  'pane-host': ['day', 'grid', 'plan', 'host'],
  commands: ['taskpane', 'text', 'plan'],
};

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file));

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

/** Every static import and re-export of a file; what is inside the project as its path under src. */
function importsOf(file: string): Import[] {
  const statements = code(file).matchAll(/^(?:import|export)\s(?:([^'";]*?)\sfrom\s)?'([^']+)'/gm);
  return [...statements].map(([, clause = '', from = '']) => {
    const named = /^\{([^}]*)\}$/
      .exec(clause.trim())?.[1]
      ?.split(',')
      .filter((name) => name.trim() !== '');
    const typeOnly = /^type\s/.test(clause) || (named?.every((name) => /^\s*type\s/.test(name)) ?? false);
    return { target: from.startsWith('.') ? posix.join(posix.dirname(file), from) : from, typeOnly };
  });
}

function layerOf(file: string): string | undefined {
  return LAYERS.find(
    ([path]) => file === path || file.startsWith(`${path}/`) || file.startsWith(`${path}.`),
  )?.[1];
}

/** A layer of ours, or the package's name (`node:fs` → node). */
function knownAs(target: string): string {
  return layerOf(target) ?? target.split(/[/:]/)[0] ?? target;
}

function code(file: string): string {
  return readFileSync(join(SRC, file), 'utf8');
}

test('every file belongs to a layer', () => {
  expect(FILES.length).toBeGreaterThan(50);
  expect(FILES.filter((file) => layerOf(file) === undefined)).toEqual([]);
});

test.each(Object.keys(VALUES))('%s knows only what it may', (layer) => {
  const strangers = FILES.filter((file) => layerOf(file) === layer).flatMap((file) =>
    importsOf(file).flatMap(({ target, typeOnly }) => {
      const allowed = [layer, ...(VALUES[layer] ?? []), ...(typeOnly ? (TYPES[layer] ?? []) : [])];
      return allowed.includes(knownAs(target)) ? [] : [`${file} → ${target}`];
    }),
  );
  expect(strangers).toEqual([]);
});

test('chinese-days is named in one file', () => {
  const naming = FILES.filter((file) =>
    importsOf(file).some(({ target }) => target.startsWith('chinese-days')),
  );
  expect(naming).toEqual(['core/calendar/chinese-holidays.ts']);
});

const FORBIDDEN_IN_CORE: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\./],
  [
    'the time zone',
    /\.(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds)\(|getTimezoneOffset|toLocale|\bIntl\./,
  ],
  ['chance', /\bMath\.random\b|\bcrypto\./],
  ['promises', /\basync\s|\bawait\s|\bPromise\s*[.<(]|\bsetTimeout\b|\.then\(|\bimport\(/],
  ['Node', /\bprocess\.|\bBuffer\b|\brequire\(|\b__dirname\b/],
  ['the browser', /\b(window|document|navigator|localStorage)\.|\bfetch\(/],
  ['Excel', /\b(Excel|Office)\.\w/],
  ['the console', /\bconsole\./],
];

test.each(FORBIDDEN_IN_CORE)('core does not touch %s', (_, pattern) => {
  const core = FILES.filter((file) => file.startsWith('core/'));
  expect(core.filter((file) => pattern.test(withoutWords(code(file))))).toEqual([]);
});

/** Code without comments and quoted texts, which may say anything. */
function withoutWords(text: string): string {
  const word = /\/\*[^]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g;
  return text.replace(word, (each) => (each.startsWith('/') ? '' : "''"));
}

test('files are named for their one thought, in kebab-case', () => {
  const names = FILES.map((file) => basename(file));
  expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.tsx?$/.test(name))).toEqual([]);
  expect(names.filter((name) => /^(index|utils?|helpers?|misc|common)\./.test(name))).toEqual([]);
});
