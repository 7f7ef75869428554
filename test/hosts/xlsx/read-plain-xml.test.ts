import { strToU8 } from 'fflate';
import { UnusualXml } from '../../../src/hosts/xlsx/byte-text';
import { PlainXmlReader } from '../../../src/hosts/xlsx/plain-xml-reader';
import type { XmlEvents } from '../../../src/hosts/xlsx/xml-events';
import { MAIN } from './make-xlsx';

/** The events as a short text: `<a x=1>text</a>`. */
function tell(xml: string, pieces = 1): string {
  const told: string[] = [];
  const events: XmlEvents = {
    open: (name, attributes) => {
      const x = attributes.get('x');
      told.push(x === undefined ? `<${name}>` : `<${name} x=${x}>`);
    },
    text: (text) => {
      if (text.string().trim() !== '') told.push(text.string());
    },
    close: (name) => told.push(`</${name}>`),
  };
  const reader = new PlainXmlReader(events);
  const bytes = strToU8(xml);
  const step = Math.ceil(bytes.length / pieces);
  // The first piece must be long enough to show the XML declaration.
  let at = 0;
  for (let end = Math.max(step, 200); at < bytes.length; end += step) {
    reader.write(bytes.subarray(at, end), end >= bytes.length);
    at = end;
  }
  return told.join('');
}

const inRoot = (inner: string): string => `<r xmlns="${MAIN}">${inner}</r>`;

describe('plain XML is read directly', () => {
  test.each([
    ['<a x="1">t</a>', '<a x=1>t</a>'],
    ["<a x='1'/>", '<a x=1></a>'],
    ['<a x="&lt;&#65;"/>', '<a x=<A></a>'],
    ['<a b:x="2" x="1"/>', '<a x=1></a>'],
    ['<z:a x="1"/>', '< x=1></>'],
    ['<a>&amp;&quot;&apos;&gt;</a>', '<a>&"\'></a>'],
    ['<a>客户</a>', '<a>客户</a>'],
    ['<a xmlns:q="urn:q"/>', '<a></a>'],
  ])('%s', (xml, told) => {
    expect(tell(inRoot(xml))).toBe(`<r>${told}</r>`);
  });

  test('wherever the bytes are cut', () => {
    const inner = Array.from({ length: 60 }, (_, i) => `<a x="${i}">客户&amp;${i}</a><b y="2"/>`).join('\n');
    const whole = tell(inRoot(inner));
    for (const pieces of [2, 7, 100, 1000, 5000]) expect(tell(inRoot(inner), pieces)).toBe(whole);
  });
});

describe('anything else is left to the full parser', () => {
  test.each([
    ['a comment', inRoot('<!-- -->')],
    ['CDATA', inRoot('<a><![CDATA[1]]></a>')],
    ['a processing instruction', inRoot('<?x?>')],
    ['a document type', `<!DOCTYPE r>${inRoot('')}`],
    ['an entity of its own', inRoot('<a>&mine;</a>')],
    ['a bare ampersand', inRoot('<a>a & b</a>')],
    ['a number for no character', inRoot('<a>&#0;</a>')],
    ['a control character', inRoot('<a>\u0001</a>')],
    ['a zero byte', inRoot('<a>\0</a>')],
    ['tags that do not match', inRoot('<a><b></a></b>')],
    ['a tag that is not closed', inRoot('<a>')],
    ['text behind the end', `${inRoot('')}x`],
    ['a second root', inRoot('') + inRoot('')],
    ['a cut', inRoot('').slice(0, -2)],
    ['an attribute without quotes', inRoot('<a x=1/>')],
    ['an attribute without a value', inRoot('<a x/>')],
    ['attributes without a blank between', inRoot('<a x="1"y="2"/>')],
    ['< in an attribute', inRoot('<a x="<"/>')],
    ['another namespace at the root', '<r xmlns="urn:other"/>'],
    ['no namespace', '<r/>'],
    ['the main namespace under another prefix', inRoot(`<q:a xmlns:q="${MAIN}"/>`)],
    ['another default namespace inside', inRoot('<a xmlns="urn:other"/>')],
    ['a name that is none', inRoot('<1a/>')],
    ['an empty name', inRoot('< a/>')],
    ['too many levels', inRoot('<a>'.repeat(200) + '</a>'.repeat(200))],
    ['another encoding', `<?xml version="1.0" encoding="GB18030"?>${inRoot('')}`],
  ])('%s', (_, xml) => {
    expect(() => tell(xml)).toThrow(UnusualXml);
  });
});
