import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { VNode } from 'preact';
import { renderFragment } from '../render.tsx';

const folder = join(import.meta.dirname, '../../../node_modules/govuk-frontend/dist/govuk/components');

/** The HTML that GOV.UK Frontend itself makes for an example of its documentation. */
export function fixtureHtml(component: string, name: string): string {
  const { fixtures } = JSON.parse(readFileSync(join(folder, component, 'fixtures.json'), 'utf8')) as {
    fixtures: { name: string; html: string }[];
  };
  const fixture = fixtures.find((one) => one.name === name);
  if (!fixture) throw new Error(`GOV.UK has no fixture ${component}: ${name}`);
  return fixture.html;
}

/** Words differ by language, so only their place is compared. */
const wordAttributes = new Set(['aria-label']);

function attributesOf(element: Element): string[] {
  return element
    .getAttributeNames()
    .filter((name) => !name.startsWith('data-i18n.'))
    .sort()
    .flatMap((name) => {
      const value = element.getAttribute(name) ?? '';
      if (wordAttributes.has(name)) return [`${name}="…"`];
      if (name !== 'class') return [`${name}="${value}"`];
      const classes = value.split(/\s+/).filter((word) => word.startsWith('govuk-') && !word.startsWith('govuk-tag--'));
      return classes.length > 0 ? [`class="${classes.sort().join(' ')}"`] : [];
    });
}

/** Tags, classes, ids and ARIA, one element a line; without drawings, hidden words and spans that say nothing. */
function linesOf(parent: Element, depth: number): string[] {
  return [...parent.children].flatMap((child) => {
    const tag = child.tagName.toLowerCase();
    if (tag === 'svg' || child.classList.contains('govuk-visually-hidden')) return [];
    const attributes = attributesOf(child);
    if (tag === 'span' && attributes.length === 0) return linesOf(child, depth);
    return [`${'  '.repeat(depth)}${[tag, ...attributes].join(' ')}`, ...linesOf(child, depth + 1)];
  });
}

export function shapeOf(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return linesOf(document.body, 0).join('\n');
}

export function shapeOfNode(node: VNode): string {
  return shapeOf(renderFragment('en', node));
}
