import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import { StartRefusal } from '#platform/config';
import { type Keys, keysFrom } from './keys.ts';

const KEY_BYTES = 32;

/** Reads the root key of a data folder, or makes it. @throws StartRefusal for a file that is no key */
export function openKeys(path: string): Keys {
  return keysFrom(readKey(path) ?? makeKey(path));
}

/**
 * The keys of this database: every process needs the same root key, or it could read neither passwords nor sealed secrets.
 * The first process leaves the print of its key in the database.
 * @throws StartRefusal for a missing or another key
 */
export async function openKeysOf(pool: pg.Pool, path: string): Promise<Keys> {
  const known = await printIn(pool);
  const key = readKey(path);
  if (known && !key) throw missingKey(path);
  const keys = keysFrom(key ?? makeKey(path));
  const print = keys.mac('root-key-print', '1');
  if (!known) {
    await pool.query('insert into platform.root_key (print) values ($1) on conflict do nothing', [print]);
  }
  if ((await printIn(pool)) !== print) throw otherKey(path);
  return keys;
}

async function printIn(pool: pg.Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ print: string }>('select print from platform.root_key');
  return rows[0]?.print;
}

function readKey(path: string): Buffer | undefined {
  let key: Buffer;
  try {
    key = readFileSync(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unreadableKey(path, cause);
  }
  if (key.byteLength !== KEY_BYTES) throw unreadableKey(path);
  return key;
}

/** Whole or not at all, and never over a key that another process makes at the same moment. */
function makeKey(path: string): Buffer {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const part = join(folder, `.${randomUUID()}`);
  writeFileSync(part, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(part, path);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
  } finally {
    rmSync(part, { force: true });
  }
  const parent = openSync(folder, 'r');
  fsyncSync(parent);
  closeSync(parent);
  return readFileSync(path);
}

function missingKey(path: string): StartRefusal {
  return new StartRefusal({
    kk: `Бұл дерекқордың кілті жоқ: ${path}. Оны бірінші компьютерден немесе көшірмеден алыңыз: онсыз құпия сөздер оқылмайды.`,
    ru: `Нет ключа этой базы данных: ${path}. Возьмите его с первой машины или из копии: без него пароли не читаются.`,
    en: `The key of this database is missing: ${path}. Take it from the first machine or a backup: without it no password can be read.`,
  });
}

function otherKey(path: string): StartRefusal {
  return new StartRefusal({
    kk: `${path} кілті басқа дерекқордікі. Бірінші компьютердегі keys/root.key файлын көшіріңіз.`,
    ru: `Ключ ${path} — от другой базы данных. Скопируйте файл keys/root.key с первой машины.`,
    en: `The key ${path} belongs to another database. Copy the file keys/root.key from the first machine.`,
  });
}

function unreadableKey(path: string, cause?: unknown): StartRefusal {
  return new StartRefusal(
    {
      kk: `${path} кілт файлы оқылмайды немесе бүлінген. Оны көшірмеден қалпына келтіріңіз.`,
      ru: `Файл ключа ${path} не читается или повреждён. Восстановите его из копии.`,
      en: `The key file ${path} cannot be read or is damaged. Restore it from a backup.`,
    },
    { cause },
  );
}
