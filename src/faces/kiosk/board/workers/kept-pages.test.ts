import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isKept, keepAnswer, keyOf, mayKeep, type Store } from './kept-pages.ts';

const at = (path: string) => new URL(path, 'https://sot.example');
const answer = (cacheControl: string, rest: object = {}) => ({
  ...{ ok: true, redirected: false, headers: { get: () => cacheControl } },
  ...rest,
});

/** A storage of so many answers. */
class SmallStore implements Store<Page> {
  readonly held = new Map<string, Page>();
  readonly #room: number;

  constructor(room: number) {
    this.#room = room;
  }

  async put(key: string, page: Page): Promise<void> {
    if (!this.held.has(key) && this.held.size >= this.#room) throw new DOMException('full', 'QuotaExceededError');
    this.held.set(key, page);
  }

  async delete(key: string): Promise<boolean> {
    return this.held.delete(key);
  }

  async keys() {
    return [...this.held.keys()].map((url) => ({ url }));
  }
}

class Page {
  clone(): Page {
    return new Page();
  }
}

describe('what a kiosk keeps for the time without a network', () => {
  it('is lists of its court, and no screen on which somebody typed', () => {
    for (const path of ['/kk/kiosk?court=7517', '/ru/kiosk/today?court=7517&page=2', '/en/kiosk/board?court=7517'])
      assert.ok(isKept(at(path)), path);
    const personal = ['/kk/kiosk/find?court=7517', '/kk/kiosk/talon?court=7517', '/kk/kiosk/ask/text?court=7517'];
    for (const path of [...personal, '/kk/kiosk', '/kk/cabinet?court=7517', '/kk/kiosk/hearing/1?court=7517'])
      assert.ok(!isKept(at(path)), path);
  });

  it('is one answer whichever page was asked for, and another for another setting', () => {
    assert.equal(keyOf(at('/kk/kiosk?court=7517&page=3&pause=1')), '/kk/kiosk?court=7517');
    assert.equal(keyOf(at('/kk/kiosk?large=1&court=7517&low=1')), '/kk/kiosk?court=7517&low=1&large=1');
    assert.equal(keyOf(at('/kk/kiosk?court=7517&low=1'), true), '/kk/kiosk?court=7517');
  });

  it('is no answer that is for one reader, failed, or leads elsewhere', () => {
    assert.ok(mayKeep(answer('no-cache')));
    assert.ok(!mayKeep(answer('no-store')));
    assert.ok(!mayKeep(answer('no-cache', { ok: false })));
    assert.ok(!mayKeep(answer('no-cache', { redirected: true })));
  });

  it('makes room in a full storage by what visitors had set, and says when there is none', async () => {
    const store = new SmallStore(2);
    await store.put('/kk/kiosk?court=7517', new Page());
    await store.put('/kk/kiosk?court=7517&low=1', new Page());
    assert.equal(await keepAnswer(store, '/ru/kiosk?court=7517', new Page()), true);
    assert.deepEqual([...store.held.keys()], ['/kk/kiosk?court=7517', '/ru/kiosk?court=7517']);
    assert.equal(await keepAnswer(store, '/en/kiosk?court=7517', new Page()), false);
    assert.equal(store.held.size, 2);
  });
});
