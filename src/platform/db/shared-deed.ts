import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Act } from '#platform/audit';
import type { Database } from './database.ts';
import type { Tx } from './handle.ts';

export interface SharedWork<Item, Answer> {
  readonly act: Act;
  /**
   * Done for all that are there, with an entry of the audit trail for each. May be begun again in another transaction, with
   * others or alone.
   * @returns an answer for each, in their order
   */
  readonly work: (tx: Tx, items: readonly Item[]) => Promise<readonly Answer[]>;
  /** What the work locks, so that two processes lock in one order. */
  readonly orderBy: (item: Item) => string;
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly done: PromiseWithResolvers<Answer>;
}

/** Of one transaction: a longer one would hold its locks longer than it saves. */
const MOST = 32;

/**
 * What many do at the same moment, each for itself, in one transaction: with an entry of the audit trail for each and one
 * commit for all. Nobody waits for company: those who come in one turn of the event loop go together, and while a transaction is
 * under way, those who come gather for the next. When it fails, each is done alone, and only whose work it was learns of it.
 * docs/decisions/0032
 */
export class SharedDeed<Item, Answer> {
  readonly #db: Pick<Database, 'transact'>;
  readonly #work: SharedWork<Item, Answer>;
  #waiting: Waiting<Item, Answer>[] = [];
  #isUnderWay = false;

  constructor(db: Pick<Database, 'transact'>, work: SharedWork<Item, Answer>) {
    this.#db = db;
    this.#work = work;
  }

  /** Resolves after the commit. */
  async run(item: Item): Promise<Answer> {
    const done = Promise.withResolvers<Answer>();
    this.#waiting.push({ item, done });
    if (!this.#isUnderWay) void this.#go();
    return await done.promise;
  }

  async #go(): Promise<void> {
    this.#isUnderWay = true;
    await turnOfTheLoop();
    while (this.#waiting.length > 0) {
      const turn = this.#waiting.splice(0, MOST);
      if (turn.length === 1 || !(await this.#together(turn))) for (const one of turn) await this.#alone(one);
    }
    this.#isUnderWay = false;
  }

  async #together(turn: readonly Waiting<Item, Answer>[]): Promise<boolean> {
    const { orderBy } = this.#work;
    const sorted = turn.toSorted((a, b) => (orderBy(a.item) < orderBy(b.item) ? -1 : 1));
    try {
      const answers = await this.#transact(sorted.map(({ item }) => item));
      for (const [index, { done }] of sorted.entries()) done.resolve(answers[index] as Answer);
      return true;
    } catch {
      // Told by whoever fails alone.
      return false;
    }
  }

  async #alone({ item, done }: Waiting<Item, Answer>): Promise<void> {
    try {
      const [answer] = await this.#transact([item]);
      done.resolve(answer as Answer);
    } catch (thrown) {
      done.reject(thrown);
    }
  }

  async #transact(items: readonly Item[]): Promise<readonly Answer[]> {
    const { act, work } = this.#work;
    return await this.#db.transact(act, (tx) => work(tx, items));
  }
}
