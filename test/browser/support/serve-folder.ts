// A folder on https://localhost with the response headers its `_headers` file asks for: what a static host does.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

export interface ServedFolder {
  readonly origin: string;
  close(): Promise<void>;
}

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.json': 'application/json',
};

type HeaderRule = readonly [path: RegExp, headers: Readonly<Record<string, string>>];

export async function serveFolder(folder: string, certificate: Certificate): Promise<ServedFolder> {
  const rules = await headerRules(folder);
  const server = createServer(certificate, ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'https://localhost');
    const headers = rules.filter(([path]) => path.test(pathname)).map(([, values]) => values);
    readFile(join(folder, normalize(pathname))).then(
      (body) => {
        const type = { 'Content-Type': TYPES[extname(pathname)] ?? 'application/octet-stream' };
        response.writeHead(200, Object.assign(type, ...headers) as Record<string, string>).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** `/*` then indented `Name: value` lines → rules. */
async function headerRules(folder: string): Promise<HeaderRule[]> {
  const text = await readFile(join(folder, '_headers'), 'utf8').catch(() => '');
  const rules: [RegExp, Record<string, string>][] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) rules.push([pattern(line.trim()), {}]);
    else Object.assign(rules.at(-1)?.[1] ?? {}, { [name]: value });
  }
  return rules;
}

function pattern(path: string): RegExp {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`);
}
