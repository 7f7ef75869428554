// What the add-in's folder holds besides the bundle: icons, the manifest for its address, and the headers to serve it with.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import webpack from 'webpack';

/** Address of the development server, which manifest.xml in the project names. */
export const DEV_ADDRESS = 'https://localhost:3000';

export class AddinFiles {
  /** `address`: where the folder will stand, without a slash at the end. */
  constructor({ root, address, header }) {
    Object.assign(this, { root, address, header });
  }

  apply(compiler) {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap('AddinFiles', (compilation) => {
      compilation.fileDependencies.add(join(this.root, 'manifest.xml'));
      compilation.hooks.processAssets.tapPromise({ name: 'AddinFiles', stage }, async () => {
        const emit = (name, content) => compilation.emitAsset(name, new webpack.sources.RawSource(content));
        for (const icon of await this.icons()) emit(`assets/${icon}`, await this.read('assets', icon));
        emit('manifest.xml', await this.manifest());
        emit('_headers', this.headers());
      });
    });
  }

  read(...path) {
    return readFile(join(this.root, ...path));
  }

  async icons() {
    const names = await readdir(join(this.root, 'assets'));
    return names.filter((name) => /^icon.*-\d+\.png$/.test(name));
  }

  async manifest() {
    const text = (await this.read('manifest.xml')).toString('utf8');
    return text.replaceAll(DEV_ADDRESS, this.address);
  }

  /** In the form static hosts such as Netlify and Cloudflare Pages read by themselves. */
  headers() {
    return [
      '/*',
      `  Content-Security-Policy: ${this.header}`,
      '  X-Content-Type-Options: nosniff',
      '/*.html',
      '  Cache-Control: no-cache',
      '/js/*',
      '  Cache-Control: public, max-age=31536000, immutable',
      '',
    ].join('\n');
  }
}
