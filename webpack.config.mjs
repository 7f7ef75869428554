// One bundle per door. The Node programs are a single file each: it starts in a fraction of the time that a folder of
// modules needs. The add-in is split: what the first paint needs, and what waits until somebody presses a button.
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { GenerateSW } from 'workbox-webpack-plugin';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AddinFiles, DEV_ADDRESS } from './scripts/addin-files.mjs';
import { PageFiles } from './scripts/page-files.mjs';
import { OFFICE_JS, pagePolicy, securityHeader, securityPolicy } from './scripts/security-policy.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const parse = (extension, parser) => ({
  test: extension,
  loader: 'swc-loader',
  options: { jsc: { parser, target: 'es2022', transform: { react: { runtime: 'automatic' } } } },
});

const shared = {
  context: root,
  devtool: false,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [parse(/\.ts$/, { syntax: 'typescript' }), parse(/\.tsx$/, { syntax: 'typescript', tsx: true })],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
};

const define = new webpack.DefinePlugin({ HUIFANG_VERSION: JSON.stringify(version) });

/** Drives a browser; it finds its own files and must stay where it is. */
const BENCH_EXTERNALS = { 'playwright-core': 'commonjs playwright-core' };

/** A program for Node. Names are kept so that an error's stack still says where it came from. */
const program = (name, entry, folder) => ({
  ...shared,
  name,
  target: 'node20',
  entry,
  output: { path: `${root}dist/${folder}`, filename: `${name}.cjs`, library: { type: 'commonjs2' } },
  optimization: { minimize: false },
  node: { __dirname: false },
  plugins: [define, new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
});

const page = (name, officeJs, policy, rest) =>
  new HtmlWebpackPlugin({
    filename: `${name}.html`,
    template: `./src/taskpane/${name}.html`,
    templateParameters: {
      officeJs,
      securityPolicy: `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    },
    ...rest,
  });

/** The task pane, which is also where the ribbon's functions run. `--env china` for 21Vianet, `--env url=https://…`. */
const addin = (env) => {
  const officeJs = env.china ? OFFICE_JS.china : OFFICE_JS.global;
  const address = String(env.url ?? DEV_ADDRESS).replace(/\/+$/, '');
  const live = env.WEBPACK_SERVE ? DEV_ADDRESS.replace('https', 'wss') : undefined;
  const policy = securityPolicy({ officeJs, live });
  const header = securityHeader({ officeJs, live });
  return {
    ...shared,
    name: 'addin',
    target: ['web', 'es2022'],
    devtool: env.WEBPACK_SERVE ? 'source-map' : false,
    entry: { taskpane: './src/taskpane/taskpane.tsx' },
    output: { path: `${root}dist/addin`, filename: 'js/[name].[contenthash:10].js', clean: true },
    plugins: [
      define,
      page('taskpane', officeJs, policy, { scriptLoading: 'defer' }),
      page('support', officeJs, policy, { chunks: [] }),
      new AddinFiles({ root, address, header }),
    ],
    devServer: { headers: { 'Content-Security-Policy': header, 'Cache-Control': 'no-store' } },
  };
};

/** The browser page without Excel: static files for any host, kept by a service worker for when there is no network. */
const browserPage = () => ({
  ...shared,
  name: 'page',
  target: ['web', 'es2022'],
  entry: { page: './src/page/page.tsx' },
  output: { path: `${root}dist/page`, filename: 'js/[name].[contenthash:10].js', clean: true },
  plugins: [
    define,
    new HtmlWebpackPlugin({
      filename: 'index.html',
      template: './src/page/page.html',
      templateParameters: {
        securityPolicy: `<meta http-equiv="Content-Security-Policy" content="${pagePolicy()}" />`,
      },
      scriptLoading: 'defer',
    }),
    new PageFiles({ root, header: pagePolicy() }),
    new GenerateSW({
      swDest: 'service-worker.js',
      exclude: [/^_headers$/, /LICENSE\.txt$/],
      inlineWorkboxRuntime: true,
      sourcemap: false,
      cleanupOutdatedCaches: true,
      // The first visit is enough to work offline, also for pages that are open already.
      clientsClaim: true,
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
    }),
  ],
});

export default (env) =>
  env.WEBPACK_SERVE
    ? addin(env)
    : [
        program('huifang', './src/cli/main.ts', 'cli'),
        ...(env.bench
          ? [{ ...program('bench', './bench/main.ts', 'bench'), externals: BENCH_EXTERNALS }]
          : []),
        ...(env.docs ? [program('docs', './scripts/reference/main.ts', 'docs')] : []),
        addin(env),
        browserPage(),
      ];
