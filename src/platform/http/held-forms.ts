import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Platform } from '#platform';
import { rawQuery } from '#platform/db';
import type { AccountId } from '#platform/ids';
import { takeToken } from '#platform/limits';
import type { TypedForm } from './fill-form.ts';
import { isOwnOrigin } from './guards.ts';
import { openForm, sealForm } from './held-form-seal.ts';
import { COOKIE, HELD_COOKIE, LEFT_COOKIE, SESSION_COOKIE } from './request-context.ts';
import type { SentForm } from './sent-form.ts';

/** Time to sign in again, with a one-time password by SMS if need be. */
export const HELD_MINUTES = 30;

/** Forms of one browser: several tabs may be sent after one session ended. */
const MOST_FORMS = 5;

/** What one account may have kept; nobody fills the database with it. */
const RATE = { burst: 20, perMinute: 1 } as const;

const MOST_CHARACTERS = 1024 * 1024;

/** Never kept, whatever the page says of itself. */
const SECRETS = new Set(['password', 'current', 'pin', 'secret', 'signature']);

/** @returns whose session this was, also when it is over; a joined account leads to the one that is left */
export type FormerHolder = (sessionToken: string) => Promise<AccountId | undefined>;

export interface HeldForm extends TypedForm {
  readonly hadFiles: boolean;
}

/** What a page says of the form that it takes. */
interface Taken {
  readonly sent: SentForm;
  readonly secrets: readonly string[];
  /** Where the form stood, by its path and query. */
  readonly stoodAt: string;
}

/**
 * Forms that came after the session had ended, until the same account has signed in again in the same browser. A form is
 * sealed under a random token that only the cookie of that browser holds, and tied to the account of the ended session:
 * neither the next person at a shared computer nor a stolen database gets to see it.
 */
export class HeldForms {
  readonly #platform: Platform;
  readonly #formerHolder: FormerHolder;

  constructor(platform: Platform, formerHolder: FormerHolder = async () => undefined) {
    this.#platform = platform;
    this.#formerHolder = formerHolder;
  }

  /** Whose form this is: known by the cookie of the session that has ended, also by signing out in another tab. */
  async ownerOf({ cookies }: FastifyRequest): Promise<AccountId | undefined> {
    const token = cookies[SESSION_COOKIE] ?? cookies[LEFT_COOKIE];
    return token ? await this.#formerHolder(token) : undefined;
  }

  /** @returns false when it is too large or the account has had too many kept */
  async hold(request: FastifyRequest, reply: FastifyReply, owner: AccountId, taken: Taken): Promise<boolean> {
    const fields = new URLSearchParams([...taken.sent.formAll].filter(([name]) => !isSecret(name, taken.secrets)));
    if (fields.toString().length > MOST_CHARACTERS) return false;
    if (!(await takeToken(this.#platform, `held-form:${owner}`, RATE))) return false;
    const { keys, clock, reads } = this.#platform;
    const token = randomBytes(16).toString('base64url');
    const form = {
      action: request.url,
      fields: [...fields],
      hadFiles: taken.sent.files.some(({ fileName }) => fileName !== ''),
    };
    const now = clock.now();
    await sql`
      insert into platform.held_form (id, account_id, page, action, sealed, held_at, expires_at)
      values (${idOf(this.#platform, token)}, ${owner}, ${withoutLanguage(taken.stoodAt)}, ${withoutLanguage(request.url)},
        ${sealForm(keys, { token, owner }, JSON.stringify(form))}, ${now.toString()},
        ${now.add({ minutes: HELD_MINUTES }).toString()})`.execute(rawQuery(reads));
    this.#remember(reply, [token, ...tokensOf(request)]);
    return true;
  }

  /** The form that was last sent from this page by this account in this browser. */
  async find(request: FastifyRequest, owner: AccountId): Promise<HeldForm | undefined> {
    const { keys, clock, reads } = this.#platform;
    const byId = new Map(tokensOf(request).map((token) => [idOf(this.#platform, token), token]));
    if (byId.size === 0) return undefined;
    const { rows } = await sql<{ id: string; sealed: string }>`
      select id, sealed from platform.held_form
      where id = any(${[...byId.keys()]}) and account_id = ${owner} and page = ${withoutLanguage(request.url)}
        and expires_at > ${clock.now().toString()}
      order by held_at desc limit 1`.execute(rawQuery(reads));
    const [row] = rows;
    const token = row && byId.get(row.id);
    if (!token) return undefined;
    const { action, fields, hadFiles } = JSON.parse(openForm(keys, { token, owner }, row.sealed));
    return { action, fields: new URLSearchParams(fields), hadFiles };
  }

  /** After the form was sent again, or the person has signed out: of one address, or all of this browser. */
  async forget(request: FastifyRequest, reply: FastifyReply, owner?: AccountId): Promise<void> {
    const ids = tokensOf(request).map((token) => idOf(this.#platform, token));
    if (ids.length === 0) return;
    const only = owner ? sql`and account_id = ${owner} and action = ${withoutLanguage(request.url)}` : sql``;
    await sql`delete from platform.held_form where id = any(${ids}) ${only}`.execute(rawQuery(this.#platform.reads));
    if (!owner) reply.clearCookie(HELD_COOKIE, COOKIE);
  }

  /** The page of this site that the form was sent from. @returns undefined when the browser does not tell */
  stoodAt(request: FastifyRequest, hasGet: boolean): string | undefined {
    const { referer } = request.headers;
    const from = referer && URL.canParse(referer) ? new URL(referer) : undefined;
    if (from && isOwnOrigin(this.#platform, from.origin)) return `${from.pathname}${from.search}`;
    return hasGet ? request.url : undefined;
  }

  #remember(reply: FastifyReply, tokens: readonly string[]): void {
    const kept = tokens.slice(0, MOST_FORMS).join('.');
    reply.setCookie(HELD_COOKIE, kept, { ...COOKIE, maxAge: HELD_MINUTES * 60 });
  }
}

/** Rows whose time is over can be opened by nobody; they go. */
export async function forgetHeldForms({ clock, db }: Platform): Promise<void> {
  await sql`delete from platform.held_form where expires_at <= ${clock.now().toString()}`.execute(rawQuery(db.reads));
}

function tokensOf({ cookies }: FastifyRequest): readonly string[] {
  const tokens = (cookies[HELD_COOKIE] ?? '').split('.').filter((token) => /^[\w-]{22}$/.test(token));
  return tokens.slice(0, MOST_FORMS);
}

/** The database knows a form by the keyed hash of its token, never by the token. */
function idOf({ keys }: Platform, token: string): string {
  return keys.mac('held-form', token);
}

function isSecret(name: string, secrets: readonly string[]): boolean {
  return SECRETS.has(name) || secrets.includes(name);
}

function withoutLanguage(url: string): string {
  return url.replace(/^\/(kk|ru|en)(?=[/?]|$)/, '');
}
