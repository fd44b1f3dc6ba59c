import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element of a foreign answer; attributes are not needed by any register. */
export interface XmlElement {
  readonly name: string;
  /** Namespace; empty when it has none. */
  readonly uri: string;
  readonly children: readonly XmlElement[];
  /** Own text without that of the children, ends trimmed. */
  readonly text: string;
}

/** What came is not the XML that was agreed; says nothing of its content. */
export class UnreadableXml extends Error {
  override readonly name = 'UnreadableXml';
}

const DEEPEST = 40;
const MOST_ELEMENTS = 20_000;

/**
 * Reads a whole document strictly: well-formed, namespaces declared, no document type, so no entity of the sender's own
 * (billion laughs, files of this machine), bounded in depth and number.
 * @throws UnreadableXml
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: { name: string; uri: string; children: XmlElement[]; text: string }[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  const refuse = (why: string): never => {
    throw new UnreadableXml(why);
  };
  parser.on('error', () => refuse('not well-formed'));
  parser.on('doctype', () => refuse('a document type'));
  parser.on('opentag', ({ local, uri }: SaxesTagNS) => {
    elements += 1;
    if (elements > MOST_ELEMENTS || open.length >= DEEPEST) refuse('too large a tree');
    open.push({ name: local, uri, children: [], text: '' });
  });
  const addText = (piece: string): void => {
    const current = open.at(-1);
    if (current) current.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (!closed) return;
    const element = { ...closed, text: closed.text.trim() };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
  });
  parser.write(text).close();
  return root ?? refuse('empty');
}

/** The only child of this name. @throws UnreadableXml when there is none, or another one that could be meant */
export function only(element: XmlElement, name: string): XmlElement {
  const found = maybe(element, name);
  if (!found) throw new UnreadableXml(`${name} is missing`);
  return found;
}

/** The only child of this name, or nothing. @throws UnreadableXml when there are two */
export function maybe(element: XmlElement, name: string): XmlElement | undefined {
  const [found, another] = element.children.filter((child) => child.name === name);
  if (another) throw new UnreadableXml(`two elements ${name}`);
  return found;
}

/** Text of the only child of this name. @throws UnreadableXml when it is missing or empty */
export function textOf(element: XmlElement, name: string): string {
  const { text } = only(element, name);
  if (text === '') throw new UnreadableXml(`${name} is empty`);
  return text;
}

/** Text of the child, or undefined when it is missing or empty. */
export function maybeText(element: XmlElement, name: string): string | undefined {
  return maybe(element, name)?.text || undefined;
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for the inside of an element. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => named[sign] ?? sign);
}
