import pg from 'pg';

/**
 * The peer of `list-page`: the same page of the same process, whose database answers come from memory after the first time.
 * Loaded before the system; reads only.
 */
type Query = (this: pg.Client, config: unknown, ...rest: unknown[]) => unknown;

const kept = new Map<string, unknown>();
const ask = pg.Client.prototype.query as unknown as Query;

function remembering(this: pg.Client, config: unknown, ...rest: unknown[]): unknown {
  const { text, values } =
    typeof config === 'string' ? { text: config, values: rest[0] } : (config as { text?: string; values?: unknown });
  const isRead = typeof text === 'string' && /^\s*(select|with)\b/i.test(text) && /hearings\.listing/.test(text);
  if (!isRead || rest.some((one) => typeof one === 'function')) return ask.call(this, config, ...rest);
  const key = JSON.stringify([text, values]);
  if (!kept.has(key)) kept.set(key, ask.call(this, config, ...rest));
  return kept.get(key);
}

Object.assign(pg.Client.prototype, { query: remembering });
