// Bundles the host page into the folder named: node bundle-host.mjs FOLDER
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const here = fileURLToPath(new URL('.', import.meta.url));
const [folder] = process.argv.slice(2);
const compiler = webpack({
  mode: 'none',
  devtool: false,
  target: ['web', 'es2022'],
  context: here,
  entry: './host-page.ts',
  output: { path: folder, filename: 'host-page.js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'swc-loader',
        options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
      },
    ],
  },
});
compiler.run((error, stats) => {
  const failure = error ?? (stats?.hasErrors() ? stats.toString('errors-only') : null);
  if (failure) console.error(failure);
  process.exitCode = failure ? 1 : 0;
});
await copyFile(join(here, 'host-page.html'), join(folder, 'host-page.html'));
