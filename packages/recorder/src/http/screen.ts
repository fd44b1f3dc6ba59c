import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../clock/clock.ts';
import type { Courtroom } from '../courtroom/courtroom.ts';
import { RoomRefusal } from '../courtroom/room-state.ts';
import type { MarkKind } from '../marks/mark.ts';
import type { Lang } from '../words/index.ts';
import type { Access } from './access.ts';
import { readText } from './answer.ts';
import type { Html } from './html.ts';
import { checkPage, keyPage, roomPage } from './screen-pages.ts';

const assets: Readonly<Record<string, string>> = {
  ...{ '/screen.mjs': 'text/javascript', '/keys.mjs': 'text/javascript', '/screen.css': 'text/css' },
};
const SAFE =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; media-src 'self' blob:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** The plain screen of the recorder, for when the court cannot be reached: forms, and a little script that keeps it fresh. */
export class Screen {
  readonly #courtroom: Courtroom;
  readonly #access: Access;
  readonly #clock: Clock;

  constructor(courtroom: Courtroom, access: Access, clock: Clock) {
    this.#courtroom = courtroom;
    this.#access = access;
    this.#clock = clock;
  }

  async answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const type = Object.hasOwn(assets, path) ? assets[path] : undefined;
    if (type) {
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' });
      response.end(await readFile(new URL(`./client${path}`, import.meta.url)));
      return;
    }
    const [, lang] = /^\/(kk|ru|en)?$/.exec(path) ?? [];
    if (path !== '/' && !lang) response.writeHead(404).end();
    else if (!lang) response.writeHead(302, { location: `/${languageOf(request)}` }).end();
    else if (request.method === 'POST') await this.#act(request, response, lang as Lang);
    else await this.#show(request, response, lang as Lang);
  }

  async #show(request: IncomingMessage, response: ServerResponse, lang: Lang): Promise<void> {
    if (!this.#access.isAllowed(request)) return this.#send(response, 200, keyPage(lang, false));
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    if (query.has('check')) this.#send(response, 200, checkPage(lang, await this.#courtroom.check()));
    else this.#send(response, 200, this.#room(lang, query.get('failed') ?? undefined));
  }

  async #act(request: IncomingMessage, response: ServerResponse, lang: Lang): Promise<void> {
    const form = new URLSearchParams(await readText(request));
    const key = form.get('key');
    if (key !== null) {
      if (!this.#access.isKey(key)) return this.#send(response, 403, keyPage(lang, true));
      response.setHeader('set-cookie', this.#access.cookieOf(key));
    } else if (!this.#access.isAllowed(request)) return this.#send(response, 403, keyPage(lang, false));
    else {
      const failed = await this.#do(form);
      if (failed) return void response.writeHead(303, { location: `/${lang}?failed=${failed}` }).end();
    }
    response.writeHead(303, { location: `/${lang}` }).end();
  }

  /** @returns why it was not done */
  async #do(form: URLSearchParams): Promise<string | undefined> {
    try {
      switch (form.get('do')) {
        case 'begin':
          await this.#begin(form.get('hearing') ?? '');
          return undefined;
        case 'pause':
          return await this.#between('break', () => this.#courtroom.pause());
        case 'go-on':
          return await this.#between('resume', () => this.#courtroom.goOn());
        case 'end':
          if (form.get('confirm') !== 'yes') return 'end-not-confirmed';
          await this.#courtroom.end('ended');
          return undefined;
        case 'mark':
          return await this.#mark(form);
        default:
          return 'unknown';
      }
    } catch (error) {
      if (error instanceof RoomRefusal) return error.code;
      throw error;
    }
  }

  async #begin(hearing: string): Promise<void> {
    const { setting } = this.#courtroom;
    if (!setting) throw new RoomRefusal('no-cameras');
    await this.#courtroom.begin({ ...setting, id: randomUUID(), hearingId: hearing.trim().slice(0, 200) });
  }

  /** What is not recorded is told by a mark too, as on the court's own screen. */
  async #between(kind: MarkKind, deed: () => Promise<void>): Promise<string | undefined> {
    await deed();
    return await this.#mark(new URLSearchParams({ kind }));
  }

  async #mark(form: URLSearchParams): Promise<string | undefined> {
    const at = this.#clock.nowUs();
    const [speaker, text] = [form.get('speaker'), form.get('text')];
    const verdict = await this.#courtroom.mark({
      ...{
        id: form.get('id') || randomUUID(),
        at,
        kind: form.get('quick') ?? form.get('kind'),
        made: { by: 'recorder-screen', at },
      },
      ...(speaker ? { speaker } : {}),
      ...(text ? { text } : {}),
    });
    return verdict === 'kept' || verdict === 'known' ? undefined : verdict;
  }

  #room(lang: Lang, failed: string | undefined): Html {
    const { state, marks, setting } = this.#courtroom;
    return roomPage({
      lang,
      state,
      marks,
      hasCameras: (setting?.cameras.length ?? 0) > 0,
      failed,
      markId: randomUUID(),
    });
  }

  #send(response: ServerResponse, status: number, page: Html): void {
    response.writeHead(status, {
      ...{ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
      ...{ 'content-security-policy': SAFE, 'referrer-policy': 'no-referrer' },
    });
    response.end(`<!doctype html>${page.text}`);
  }
}

function languageOf(request: IncomingMessage): Lang {
  const [, wanted] = /\b(kk|ru|en)\b/.exec(request.headers['accept-language'] ?? '') ?? [];
  return (wanted as Lang | undefined) ?? 'kk';
}
