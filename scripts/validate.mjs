// Validates a manifest against Microsoft's schemas without the network: "npm run validate [file]".
// What a schema cannot see (icons, unknown resids, http addresses) is checked by test/manifest.test.ts.
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateXML } from 'xmllint-wasm';

const root = fileURLToPath(new URL('..', import.meta.url));
const schemas = join(root, 'test', 'manifest-xsd');
const MAIN = 'OfficeAppManifestV1_1.xsd';

const read = async (path) => ({ fileName: basename(path), contents: await readFile(path, 'utf8') });

const file = process.argv[2] ?? join(root, 'manifest.xml');
const names = (await readdir(schemas)).filter((name) => name.endsWith('.xsd') && name !== MAIN);
const { valid, errors } = await validateXML({
  xml: [await read(file)],
  schema: [await read(join(schemas, MAIN))],
  preload: await Promise.all(names.map((name) => read(join(schemas, name)))),
});
for (const { message, loc } of errors)
  console.error(`${loc?.fileName ?? ''}:${loc?.lineNumber ?? ''} ${message}`);
console.log(valid ? `${file}: 清单有效 / valid` : `${file}: 清单无效 / not valid`);
process.exitCode = valid ? 0 : 1;
