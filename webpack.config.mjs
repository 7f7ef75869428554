// One bundle per door: a single file starts in a fraction of the time that a folder of modules needs.
import webpack from 'webpack';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const shared = {
  context: root,
  devtool: false,
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
  performance: { hints: false },
  stats: 'errors-warnings',
};

/** A program for Node. Names are kept so that an error's stack still says where it came from. */
const program = (name, entry, folder) => ({
  ...shared,
  name,
  target: 'node20',
  entry,
  output: { path: `${root}dist/${folder}`, filename: `${name}.cjs`, library: { type: 'commonjs2' } },
  optimization: { minimize: false },
  node: { __dirname: false },
  plugins: [
    new webpack.DefinePlugin({ HUIFANG_VERSION: JSON.stringify(version) }),
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
  ],
});

export default (env) => [
  program('huifang', './src/cli/main.ts', 'cli'),
  ...(env.bench ? [program('bench', './bench/main.ts', 'bench')] : []),
];
