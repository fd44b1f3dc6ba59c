// What the service worker may keep, and under which name: lists that everybody sees, never an answer to a person.

/** Screens below `/{kk,ru,en}/kiosk` that stay readable without a network. */
const kept = new Set(['', '/board', '/today', '/helplines', '/reception', '/offline']);
const settings = ['low', 'contrast', 'large'];

/** Part of an answer that matters here. */
export interface Answer {
  readonly ok: boolean;
  readonly redirected: boolean;
  readonly headers: { get(name: string): string | null };
}

/** As much of a cache as is used. */
export interface Store<Kept> {
  put(key: string, answer: Kept): Promise<void>;
  delete(key: string): Promise<boolean>;
  keys(): Promise<readonly { readonly url: string }[]>;
}

export function isKept({ pathname, searchParams }: URL): boolean {
  const [, path] = /^\/(?:kk|ru|en)\/kiosk(|\/[a-z]+)$/.exec(pathname) ?? [];
  return path !== undefined && kept.has(path) && searchParams.has('court');
}

/** One kept screen for each court, language and setting, whichever page of it was asked for. */
export function keyOf({ pathname, searchParams }: URL, isPlain = false): string {
  const set = isPlain ? [] : settings.filter((name) => searchParams.get(name) === '1');
  return [`${pathname}?court=${searchParams.get('court')}`, ...set.map((name) => `${name}=1`)].join('&');
}

/** Answers for one reader say so themselves. */
export function mayKeep({ ok, redirected, headers }: Answer): boolean {
  return ok && !redirected && !(headers.get('cache-control') ?? '').includes('no-store');
}

/**
 * Keeps an answer; in a full storage the screens with settings of visitors give way first, and it tries once more.
 * @returns false when there is no room even so
 */
export async function keepAnswer<Kept extends { clone(): Kept }>(
  store: Store<Kept>,
  key: string,
  answer: Kept,
): Promise<boolean> {
  const again = answer.clone();
  try {
    await store.put(key, answer);
    return true;
  } catch {
    return await makeRoomAndKeep(store, key, again);
  }
}

async function makeRoomAndKeep<Kept>(store: Store<Kept>, key: string, answer: Kept): Promise<boolean> {
  try {
    for (const { url } of await store.keys()) if (/&(?:low|contrast|large)=1/.test(url)) await store.delete(url);
    await store.put(key, answer);
    return true;
  } catch {
    // The disk is full: the court is told, and what is kept already stays.
    return false;
  }
}
