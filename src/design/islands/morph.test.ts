import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { morphChildren } from './morph.ts';

/** What stands in a part of a page after the server has said it anew. */
function morphed(before: string, after: string): { readonly kept: Element | null; readonly part: Element } {
  const { document, Element, Node } = parseHTML(`<html><body><div>${before}</div><div>${after}</div></body></html>`);
  Object.assign(globalThis, { document, Element, Node });
  const [part, next] = document.querySelectorAll('div');
  const kept = part?.firstElementChild ?? null;
  if (part && next) morphChildren(part as unknown as globalThis.Element, next as unknown as globalThis.Element);
  return { kept: kept as unknown as globalThis.Element, part: part as unknown as globalThis.Element };
}

describe('a part of a page that is said anew', () => {
  it('changes the words and the value of a button that GOV.UK has started, and starts it no second time', () => {
    const { kept, part } = morphed(
      '<button data-govuk-button-init="" value="break">Үзіліс</button>',
      '<button value="resume">Жалғастыру</button>',
    );
    const button = part.firstElementChild;
    assert.equal(button, kept, 'the focus stays');
    assert.equal(button?.getAttribute('value'), 'resume');
    assert.equal(button?.textContent, 'Жалғастыру');
    assert.ok(button?.hasAttribute('data-govuk-button-init'));
  });

  it('leaves an island and other started components as they are', () => {
    for (const life of ['data-island-state="live"', 'data-govuk-accordion-init=""']) {
      const { part } = morphed(`<div ${life}>own</div>`, '<div>of the server</div>');
      assert.equal(part.textContent, 'own', life);
    }
  });

  it('keeps what the reader has opened', () => {
    const { part } = morphed('<details open><p>1</p></details>', '<details><p>2</p></details>');
    assert.ok(part.firstElementChild?.hasAttribute('open'));
    assert.equal(part.textContent, '2');
  });
});
