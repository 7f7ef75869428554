// What the page's folder holds besides the bundle: icons, the web manifest that lets it be installed, and the headers.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import webpack from 'webpack';

const SIZES = [16, 32, 48, 64, 80];

export class PageFiles {
  /** `header`: the Content-Security-Policy. */
  constructor({ root, header }) {
    Object.assign(this, { root, header });
  }

  apply(compiler) {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap('PageFiles', (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: 'PageFiles', stage }, async () => {
        const emit = (name, content) => compilation.emitAsset(name, new webpack.sources.RawSource(content));
        const icon = (name) => readFile(join(this.root, 'assets', name));
        for (const size of SIZES) emit(`assets/icon-${size}.png`, await icon(`icon-${size}.png`));
        emit('assets/icon.svg', await icon('icon.svg'));
        emit('manifest.webmanifest', manifest());
        emit('_headers', this.headers());
      });
    });
  }

  headers() {
    return [
      '/*',
      `  Content-Security-Policy: ${this.header}; frame-ancestors 'none'`,
      '  X-Content-Type-Options: nosniff',
      '  Referrer-Policy: no-referrer',
      '/',
      '  Cache-Control: no-cache',
      '/index.html',
      '  Cache-Control: no-cache',
      '/service-worker.js',
      '  Cache-Control: no-cache',
      '/js/*',
      '  Cache-Control: public, max-age=31536000, immutable',
      '',
    ].join('\n');
  }
}

function manifest() {
  const png = (size) => ({ src: `assets/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' });
  return JSON.stringify(
    {
      name: '回访 Huifang',
      short_name: '回访',
      description: '售后工作簿的到期回访、校验与客户分层，在浏览器里完成，文件不上传。',
      lang: 'zh-CN',
      id: './',
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: '#0f6cbd',
      background_color: '#ffffff',
      icons: [...SIZES.map(png), { src: 'assets/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
    },
    null,
    2,
  );
}
