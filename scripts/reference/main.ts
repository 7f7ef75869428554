// `npm run docs`, run from the project's folder: writes the reference pages into docs/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { references } from './references';

mkdirSync('docs', { recursive: true });
for (const [name, content] of references()) {
  writeFileSync(`docs/${name}`, content);
  console.log(`docs/${name}`);
}
