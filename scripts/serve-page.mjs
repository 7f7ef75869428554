// "npm run page": the built page on http://localhost:4173, with the headers of its `_headers` file. Browsers take localhost
// for safe, so that saving in place, installing and working offline can be tried without a certificate.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

/** Serves the folder; port 0 takes a free one. Answers with its address and how to stop. */
export async function servePage(folder, port) {
  const rules = headerRules(await readFile(join(folder, '_headers'), 'utf8'));
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const headers = Object.assign(
      {},
      ...rules.filter(([path]) => path.test(pathname)).map(([, given]) => given),
    );
    try {
      const body = await readFile(join(folder, normalize(decodeURIComponent(file))));
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'Content-Type': type, ...headers }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(port, 'localhost', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://localhost:${server.address().port}`, close };
}

/** `/*` then indented `Name: value` lines. */
function headerRules(text) {
  const rules = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined) rules.push([pattern(line.trim()), {}]);
    else rules.at(-1)[1][name] = value;
  }
  return rules;
}

function pattern(path) {
  return new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = fileURLToPath(new URL('../dist/page', import.meta.url)), port = '4173'] =
    process.argv.slice(2);
  const { origin } = await servePage(folder, Number(port));
  console.log(`回访 / Huifang: ${origin}/`);
}
