// XML as plain elements, for the checks of packages: their own small reader, so that a mistake of the writer is not repeated.
import { SaxesParser } from 'saxes';

/** One element: name without prefix, attributes with local names, children, text. */
export interface Node {
  readonly local: string;
  readonly attributes: Record<string, string>;
  readonly children: Node[];
  text: string;
}

export function parse(xml: string): Node {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const stack: Node[] = [];
  let root: Node | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ local, value }) => [local, value]),
    );
    const node: Node = { local: tag.local, attributes, children: [], text: '' };
    stack.at(-1)?.children.push(node);
    root ??= node;
    stack.push(node);
  });
  const onText = (text: string): void => {
    const top = stack.at(-1);
    if (top) top.text += text;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.write(xml).close();
  if (!root) throw new Error('empty');
  return root;
}

export function childNamed(node: Node, local: string): Node | undefined {
  return node.children.find((child) => child.local === local);
}

/** Every element of that name below (or at) the element. */
export function allNamed(node: Node, local: string): Node[] {
  const below = node.children.flatMap((child) => allNamed(child, local));
  return node.local === local ? [node, ...below] : below;
}
