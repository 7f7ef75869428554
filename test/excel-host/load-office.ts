// Way A: the real, unmodified Office.js client of node_modules in this process, its requests answered by an emulated Excel.
//
// office.js itself fills in `executeRichApiRequestAsync` and `richApiMessageManager` once it knows its host; here they are
// ours. The client must run in this very realm, for it asks `instanceof Date`: hence an indirect eval.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EmulatedExcel } from './emulated-excel';
import { RequestFailure } from './excel-error';

interface RichApiAnswer {
  readonly status: 'succeeded' | 'failed';
  readonly value?: { readonly data: readonly unknown[] };
  readonly error?: { readonly code: number; readonly message: string };
}

interface RichApi {
  executeRichApiRequestAsync?: (request: readonly unknown[], done: (answer: RichApiAnswer) => void) => void;
  richApiMessageManager?: { readonly register: () => Promise<void> };
}

interface OfficeGlobals {
  OSF: { readonly DDA: { readonly RichApi: RichApi } };
  Excel: typeof Excel;
}

/** Where the body text stands among a request's parts. */
const BODY = 4;
const CLIENT = 'excel-web-16.00.js';
let loaded: OfficeGlobals | undefined;

/** The `Excel` of the real client, speaking to `excel`. Loaded once per test file, then turned to the Excel given last. */
export function loadOffice(excel: EmulatedExcel): typeof Excel {
  loaded ??= evaluateClient();
  loaded.OSF.DDA.RichApi.executeRichApiRequestAsync = (request, done) => {
    const answer = answerOf(excel, String(request[BODY]));
    // Not by a timer: what the answer took to work out must not count as silence.
    if (answer) {
      queueMicrotask(() => {
        done(answer);
      });
    }
  };
  loaded.OSF.DDA.RichApi.richApiMessageManager = { register: () => Promise.resolve() };
  return loaded.Excel;
}

function answerOf(excel: EmulatedExcel, body: string): RichApiAnswer | null {
  try {
    const text = excel.answer(body);
    return text === null ? null : { status: 'succeeded', value: { data: [200, [], text] } };
  } catch (error) {
    if (!(error instanceof RequestFailure)) throw error;
    return { status: 'failed', error: { code: error.officeCode, message: error.message } };
  }
}

function evaluateClient(): OfficeGlobals {
  const officeNamespace = {};
  const nothing = (): void => undefined;
  const stubs = {
    window: globalThis,
    location: { href: 'https://localhost/', search: '', hash: '', protocol: 'https:', hostname: 'localhost' },
    document: {
      getElementsByTagName: () => [],
      getElementById: () => null,
      createElement: () => ({}),
      addEventListener: nothing,
      cookie: '',
    },
    navigator: { userAgent: 'test' },
    Microsoft: { Office: { WebExtension: officeNamespace } },
    Office: officeNamespace,
  };
  for (const [name, value] of Object.entries(stubs)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  // Asked for in this way the bench's bundler leaves it alone.
  const { createRequire } = process.getBuiltinModule('node:module');
  const find = createRequire(join(process.cwd(), 'package.json'));
  const folder = dirname(find.resolve('@microsoft/office-js/package.json'));
  const evaluate = eval;
  evaluate(readFileSync(join(folder, 'dist', CLIENT), 'utf8'));
  return globalThis as unknown as OfficeGlobals;
}
