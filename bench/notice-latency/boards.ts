import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { twoStrangers } from '../../src/commands/demo-case/people.ts';
import { Walk } from '../../src/commands/demo-case/walk.ts';
import type { Served } from '../served.ts';

const COURT = '7517';
/** Screens in the lobby, each with a stream of its own. */
const BOARDS = 8;
/** Said in turn: the board shows the time at which the hearing is awaited. */
const AWAITED = ['23:58', '23:59'] as const;
/** A board that shows no change for so long is broken. */
const PATIENCE_MS = 20_000;

/**
 * The secretary says that a hearing of today begins later, again and again.
 * @returns milliseconds of each screen from the press to the fetched board with the new time
 */
export async function timeBoards(
  { served, owner }: { readonly served: Served; readonly owner: pg.Client },
  seconds: number,
): Promise<readonly number[]> {
  const place = `/desk/hearings/${await waitingHearing(owner)}`;
  const walk = new Walk(served.origin, 'kk', twoStrangers(0));
  const secretary = await walk.staff('hearing_secretary', COURT);
  const boards = await Promise.all(Array.from({ length: BOARDS }, () => Board.open(served.origin)));
  const took: number[] = [];
  const ends = performance.now() + seconds * 1000;
  for (let time = 0; time < 5 || performance.now() < ends; time += 1) {
    await secretary.opens(place);
    const awaited = AWAITED[time % 2] ?? AWAITED[0];
    const began = performance.now();
    const shown = boards.map(async (board) => (await board.shows(awaited)) - began);
    await secretary.sends({ reason: 'judge_delayed', time: awaited }, 'button[value="delay"]');
    const all = await Promise.all(shown);
    if (time > 0) took.push(...all);
  }
  for (const board of boards) board.close();
  return took;
}

/** The last hearing of the legal day that has not begun. */
async function waitingHearing(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `select h.id from hearings.hearing h where h.court_code = $1 and h.state = 'scheduled' and h.starts_at > now()
       and (h.starts_at at time zone 'Asia/Almaty')::date = (now() at time zone 'Asia/Almaty')::date
     order by h.starts_at desc limit 1`,
    [COURT],
  );
  if (!rows[0]) throw new Error('no hearing of today has still to begin: run it before midnight in Almaty');
  return rows[0].id;
}

/** A screen: hears that the day changed and fetches it, as the live part of its page does. */
class Board {
  readonly #origin: string;
  readonly #stream: IncomingMessage;
  #tell: () => void = () => undefined;

  private constructor(origin: string, stream: IncomingMessage) {
    this.#origin = origin;
    this.#stream = stream;
    stream.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('data: {"topic"')) this.#tell();
    });
  }

  static async open(origin: string): Promise<Board> {
    const [stream] = (await once(get(`${origin}/live?topics=hearings:${COURT}`), 'response')) as [IncomingMessage];
    if (stream.statusCode !== 200) throw new Error(`/live answered ${stream.statusCode}`);
    return new Board(origin, stream);
  }

  /** @returns the moment at which it shows the words */
  async shows(words: string): Promise<number> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const told = new Promise<void>((done) => {
        this.#tell = done;
      });
      const isTold = await Promise.race([told.then(() => true), pause(until - performance.now(), false)]);
      if (!isTold) throw new Error(`the board was told nothing of ${words}`);
      const answer = await fetch(`${this.#origin}/kk/kiosk/board?court=${COURT}&part=board`);
      if ((await answer.text()).includes(words)) return performance.now();
    }
  }

  close(): void {
    this.#stream.destroy();
  }
}
