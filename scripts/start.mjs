// "npm start": serves the add-in on https://localhost:3000 and opens Excel with it. "npm start -- web" only serves, for
// Excel on the web. The certificate is made, and trusted by this computer, at the first start.
import { spawn } from 'node:child_process';
import devCerts from 'office-addin-dev-certs';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { DEV_ADDRESS } from './addin-files.mjs';
import makeConfig from '../webpack.config.mjs';

const { port } = new URL(DEV_ADDRESS);
const config = { ...makeConfig({ WEBPACK_SERVE: true }), mode: 'development' };
const server = new WebpackDevServer(
  {
    ...config.devServer,
    host: 'localhost',
    port,
    static: false,
    hot: false,
    server: { type: 'https', options: await devCerts.getHttpsServerOptions() },
  },
  webpack(config),
);
await server.start();
console.log(`回访 / Huifang: ${DEV_ADDRESS}/taskpane.html`);

const hasExcel = process.platform === 'win32' || process.platform === 'darwin';
if (hasExcel && process.argv[2] !== 'web') {
  // Through npx and not a dependency: when one of its many packages is missing from the registry, only this step fails.
  const sideload = spawn('npx --yes office-addin-debugging@7 start manifest.xml desktop', {
    stdio: 'inherit',
    shell: true,
  });
  sideload.on('exit', (code) => {
    if (code !== 0)
      explain('Excel 没有自动打开，请手动加载。', 'Excel was not opened; load the add-in by hand.');
  });
} else {
  explain('请在网页版 Excel 中加载。', 'Load it in Excel on the web.');
}

/** What to do by hand; the pages go on being served meanwhile. */
function explain(chinese, english) {
  console.log(`${chinese}开始 > 加载项 > 更多设置 > 上传我的加载项，选 manifest.xml。`);
  console.log(`${english} Home > Add-ins > More Settings > Upload My Add-in, choose manifest.xml.`);
}
