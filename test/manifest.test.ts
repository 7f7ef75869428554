// What Microsoft's schemas cannot see of the manifest: that everything it names exists, fits and agrees with our code.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { COMMANDS } from '../src/commands/commands';

const ROOT = join(__dirname, '..');
const DEV_ADDRESS = 'https://localhost:3000/';
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  readonly parent: Element | null;
  text: string;
}

const manifest = parse(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'));
const resources = all('bt:Image', 'bt:Url', 'bt:String').filter(({ attributes }) => attributes['id']);

function parse(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], parent: null, text: '' };
  let here = top;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const child: Element = { name, attributes, children: [], parent: here, text: '' };
    here.children.push(child);
    here = child;
  });
  parser.on('text', (text) => (here.text += text.trim()));
  parser.on('closetag', () => (here = here.parent ?? top));
  parser.write(xml).close();
  return top;
}

function all(...names: readonly string[]): Element[] {
  const found: Element[] = [];
  const walk = (element: Element): void => {
    if (names.includes(element.name)) found.push(element);
    element.children.forEach(walk);
  };
  walk(manifest);
  return found;
}

function attributeValues(name: string): string[] {
  const values: string[] = [];
  const walk = ({ attributes, children }: Element): void => {
    const value = attributes[name];
    if (value !== undefined) values.push(value);
    children.forEach(walk);
  };
  walk(manifest);
  return values;
}

function valueOf(id: string): string | undefined {
  return resources.find(({ attributes }) => attributes['id'] === id)?.attributes['DefaultValue'];
}

/** Width and height from a PNG's header. */
function pixelSize(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function iconFile(url: string): string {
  return join(ROOT, url.slice(DEV_ADDRESS.length));
}

describe('the schemas', () => {
  const validate = (file: string): string =>
    execFileSync(process.execPath, [join(ROOT, 'scripts', 'validate.mjs'), file], {
      encoding: 'utf8',
      stdio: 'pipe',
    });

  test('accept the manifest', () => {
    expect(validate(join(ROOT, 'manifest.xml'))).toContain('valid');
  });

  test('would refuse one with its parts in the wrong order', () => {
    expect(() => validate(join(ROOT, 'test', 'data', 'manifest-disordered.xml'))).toThrow(
      /not valid|Version/,
    );
  });
});

test('every resource that is named exists, and every one that exists is named', () => {
  const ids = resources.map(({ attributes }) => attributes['id'] ?? '');
  expect(new Set(ids).size).toBe(ids.length);
  expect([...new Set(attributeValues('resid'))].sort()).toEqual([...ids].sort());
});

test('resource ids have at most 32 characters', () => {
  expect(attributeValues('resid').filter((id) => id.length > 32)).toEqual([]);
});

test('every icon stands in each size with exactly these pixels', () => {
  const icons = all('Icon');
  expect(icons.length).toBeGreaterThanOrEqual(4);
  for (const { children } of icons) {
    expect(children.map(({ attributes }) => Number(attributes['size']))).toEqual(ICON_SIZES);
    for (const { attributes } of children) {
      const size = Number(attributes['size']);
      expect(pixelSize(iconFile(valueOf(attributes['resid'] ?? '') ?? ''))).toEqual([size, size]);
    }
  }
});

test.each([
  ['IconUrl', 32],
  ['HighResolutionIconUrl', 64],
])('%s has %d pixels', (name, size) => {
  expect(pixelSize(iconFile(all(name)[0]?.attributes['DefaultValue'] ?? ''))).toEqual([size, size]);
});

test('every address is https and lies in our folder', () => {
  const values = [...attributeValues('DefaultValue'), ...attributeValues('Value')];
  const addresses = values.filter((value) => /^[a-z]+:\/\//i.test(value));
  expect(addresses.length).toBeGreaterThan(30);
  expect(addresses.filter((address) => !address.startsWith(DEV_ADDRESS))).toEqual([]);
});

test('every page it names is one we build', () => {
  const pages = attributeValues('DefaultValue').filter((value) => value.endsWith('.html'));
  const sources = [...new Set(pages)].map((page) => `src/taskpane/${page.slice(DEV_ADDRESS.length)}`);
  expect(sources.sort()).toEqual(['src/taskpane/support.html', 'src/taskpane/taskpane.html']);
  expect(sources.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

const TEXTS = ['DisplayName', 'Description', 'bt:String'];

test('texts are Chinese first and have an English version', () => {
  expect(all('DefaultLocale')[0]?.text).toBe('zh-CN');
  for (const { attributes, children } of all(...TEXTS)) {
    if ('resid' in attributes) continue;
    expect(attributes['DefaultValue']).toMatch(/[\u4e00-\u9fff]/);
    expect(children.map((child) => child.attributes['Locale'])).toEqual(['en-US']);
  }
});

test.each([
  ['DisplayName', 125],
  ['Description', 250],
  ['bt:ShortStrings', 125],
  ['bt:LongStrings', 250],
])('%s: no text is longer than %d characters', (name, limit) => {
  const texts = all(name)
    .flatMap((element) => (name.startsWith('bt:') ? element.children : [element]))
    .filter(({ attributes }) => !('resid' in attributes));
  const wordings = texts.flatMap(({ attributes, children }) => [
    attributes['DefaultValue'] ?? '',
    ...children.map((child) => child.attributes['Value'] ?? ''),
  ]);
  expect(wordings.length).toBeGreaterThan(1);
  expect(wordings.filter((text) => text === '' || text.length > limit)).toEqual([]);
});

test('one shared runtime: pane and functions are the same page, kept until the workbook closes', () => {
  const [runtime, ...others] = all('Runtime');
  expect(others).toEqual([]);
  expect(runtime?.attributes).toMatchObject({ resid: 'Taskpane.Url', lifetime: 'long' });
  expect(all('FunctionFile')[0]?.attributes['resid']).toBe('Taskpane.Url');
  expect(valueOf('Taskpane.Url')).toBe(all('SourceLocation')[0]?.attributes['DefaultValue']);
  // A second pane would show the wrong page (OfficeDev/office-js#4255).
  expect(all('TaskpaneId')).toEqual([]);
});

test('asks for what Office 2021 has, and no more', () => {
  const sets = all('Set').map(({ attributes }) => [attributes['Name'], attributes['MinVersion']]);
  expect(sets).toEqual([
    ['ExcelApi', '1.9'],
    ['SharedRuntime', '1.1'],
  ]);
});

test('one tab, two groups, at most 7 commands with different names', () => {
  const ids = all('CustomTab', 'Group', 'Control').map(({ attributes }) => attributes['id']);
  expect([all('CustomTab').length, all('Group').length]).toEqual([1, 2]);
  expect(all('Control').length).toBeLessThanOrEqual(7);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the functions behind the buttons are those our code registers', () => {
  const named = all('FunctionName').map(({ text }) => text);
  expect(named.sort()).toEqual([...COMMANDS].sort());
});
