/** A started button only listens: what it says and sends is the server's. */
const startedButton = 'data-govuk-button-init';

/** Parts with a life of their own in the browser: islands and started GOV.UK components. */
function isAlive(element: Element): boolean {
  return element
    .getAttributeNames()
    .some((name) => name === 'data-island-state' || (/^data-govuk-.*-init$/.test(name) && name !== startedButton));
}

/** Attributes that the reader or the browser, not the server, has set. */
const readerAttributes = new Set(['open', startedButton]);

function matchAttributes(from: Element, to: Element): void {
  for (const name of from.getAttributeNames()) {
    if (!to.hasAttribute(name) && !readerAttributes.has(name)) from.removeAttribute(name);
  }
  for (const name of to.getAttributeNames()) {
    const value = to.getAttribute(name) ?? '';
    if (from.getAttribute(name) !== value && !readerAttributes.has(name)) from.setAttribute(name, value);
  }
}

const idOf = (node: Node) => (node instanceof Element && node.id ? node.id : undefined);

/** The node of `from` that stands for `next`: the one with its id, or the one in its place of the same kind without id. */
function counterpart(from: Element, next: Node, place: Node | null): Node | undefined {
  const id = idOf(next);
  if (id) return [...from.children].find((child) => child.id === id);
  if (place && place.nodeName === next.nodeName && !idOf(place)) return place;
  return undefined;
}

/** Makes the children of `from` those of `to`, touching only what differs, so that focus, selection and scroll stay. */
export function morphChildren(from: Element, to: Element): void {
  let place: ChildNode | null = from.firstChild;
  for (const next of [...to.childNodes]) {
    const kept = counterpart(from, next, place);
    if (kept === undefined) {
      from.insertBefore(document.importNode(next, true), place);
      continue;
    }
    if (kept === place) place = place.nextSibling;
    else from.insertBefore(kept, place);
    morphNode(kept, next);
  }
  while (place) {
    const after: ChildNode | null = place.nextSibling;
    place.remove();
    place = after;
  }
}

function morphNode(kept: Node, next: Node): void {
  if (kept.isEqualNode(next)) return;
  if (kept instanceof Element && next instanceof Element && kept.nodeName === next.nodeName) {
    if (isAlive(kept)) return;
    matchAttributes(kept, next);
    morphChildren(kept, next);
  } else if (kept instanceof Element || next instanceof Element) {
    kept.parentNode?.replaceChild(document.importNode(next, true), kept);
  } else {
    kept.nodeValue = next.nodeValue;
  }
}
