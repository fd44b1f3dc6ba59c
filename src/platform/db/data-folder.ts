import { accessSync, constants, readFileSync, type Stats, statfsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Mode, StartRefusal } from '#platform/config';

/** Major version of the npm binaries; a data folder of another one is refused. */
const PG_MAJOR = '18';

/** Bytes that must be free before a data folder is made or opened. */
const FREE_SPACE_BYTES = 200 * 1024 * 1024;

export interface FolderChecks {
  /** Default: asks the file system. */
  readonly freeBytes?: ((folder: string) => number) | undefined;
  /** Refuses a folder without a database instead of making one. */
  readonly mustExist?: boolean | undefined;
}

export function clusterOf(folder: string): string {
  return join(folder, 'pg');
}

export function hasCluster(folder: string): boolean {
  return Boolean(statOrNothing(join(clusterOf(folder), 'PG_VERSION')));
}

/**
 * Looks whether the folder can be a data folder, or become one, and touches nothing.
 * @throws StartRefusal for a file in its place, missing rights, a full disk, a database of another version or none
 */
export function refuseUnusableFolder(folder: string, { freeBytes = freeBytesOf, mustExist }: FolderChecks = {}): void {
  const place = nearestExisting(folder);
  refuseNoRights(folder, place);
  const freeMb = Math.floor(freeBytes(place) / 1024 / 1024);
  if (freeMb * 1024 * 1024 < FREE_SPACE_BYTES) throw fullDisk(folder, freeMb);
  const cluster = statOrNothing(clusterOf(folder));
  if (!cluster) {
    if (mustExist) throw noDatabase(folder);
    return;
  }
  refuseNoRights(clusterOf(folder), clusterOf(folder));
  const version = versionOf(clusterOf(folder));
  if (version !== PG_MAJOR) throw otherVersion(clusterOf(folder), version);
}

/** Beside the mark inside the database: refuses before a server is started and a byte is changed. */
export function refuseOtherMode(folder: string, mode: Mode): void {
  const place = join(folder, 'mode');
  const marked = statOrNothing(place, folder) ? readFileSync(place, 'utf8').trim() : mode;
  if (marked !== mode) throw otherMode(marked, mode);
}

export function markMode(folder: string, mode: Mode): void {
  const place = join(folder, 'mode');
  if (!statOrNothing(place)) writeFileSync(place, `${mode}\n`, { mode: 0o600, flush: true });
}

export function otherMode(marked: string, mode: Mode): StartRefusal {
  return new StartRefusal({
    kk: `Бұл дерекқор «${marked}» режимінде жасалған және мәңгі солай қалады; «${mode}» режимінде ашылмайды. ASHYQ_MODE не ASHYQ_DATA мәнін тексеріңіз.`,
    ru: `Эта база создана в режиме «${marked}» и остаётся такой навсегда; в режиме «${mode}» она не открывается. Проверьте ASHYQ_MODE или ASHYQ_DATA.`,
    en: `This database was created as "${marked}" and stays so for ever; it does not open as "${mode}". Check ASHYQ_MODE or ASHYQ_DATA.`,
  });
}

function nearestExisting(folder: string): string {
  const found = statOrNothing(folder);
  if (found?.isDirectory()) return folder;
  if (found) throw notFolder(folder);
  return nearestExisting(dirname(folder));
}

/** @throws StartRefusal when a part of the path is a file or closed to this user */
function statOrNothing(path: string, told = path): Stats | undefined {
  try {
    return statSync(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR') throw notFolder(path);
    throw noRights(told, cause);
  }
}

function refuseNoRights(folder: string, place: string): void {
  try {
    accessSync(place, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw noRights(folder, cause);
  }
}

function versionOf(cluster: string): string {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (cause) {
    throw (cause as NodeJS.ErrnoException).code === 'ENOENT' ? notOurs(cluster) : noRights(cluster, cause);
  }
}

function freeBytesOf(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function fullDisk(folder: string, freeMb: number): StartRefusal {
  return new StartRefusal({
    kk: `Дискіде орын жоқ: ${folder} бумасында ${freeMb} МБ қалды, кемінде 200 МБ керек. Орын босатыңыз; ештеңе өзгерген жоқ.`,
    ru: `На диске нет места: в папке ${folder} осталось ${freeMb} МБ, нужно не меньше 200 МБ. Освободите место; ничего не изменено.`,
    en: `The disk is full: ${freeMb} MB are left in ${folder}, at least 200 MB are needed. Free some space; nothing was changed.`,
  });
}

function notFolder(path: string): StartRefusal {
  return new StartRefusal({
    kk: `Деректер бумасының орнында файл тұр: ${path}. ASHYQ_DATA арқылы басқа буманы көрсетіңіз.`,
    ru: `На месте папки данных лежит файл: ${path}. Укажите в ASHYQ_DATA другую папку.`,
    en: `A file is in the place of the data folder: ${path}. Name another folder in ASHYQ_DATA.`,
  });
}

function noRights(path: string, cause: unknown): StartRefusal {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'EROFS') {
    return new StartRefusal(
      {
        kk: `${path} тек оқуға ашық дискіде тұр. ASHYQ_DATA арқылы жазуға болатын буманы көрсетіңіз.`,
        ru: `${path} лежит на диске только для чтения. Укажите в ASHYQ_DATA папку, куда можно писать.`,
        en: `${path} is on a read-only disk. Name a folder in ASHYQ_DATA that can be written.`,
      },
      { cause },
    );
  }
  return new StartRefusal(
    {
      kk: `${path} бумасын бұл пайдаланушы оқи да, жаза да алмайды (${code}). Буманың иесі атынан іске қосыңыз немесе ASHYQ_DATA арқылы басқа буманы көрсетіңіз.`,
      ru: `Этот пользователь не может читать и писать папку ${path} (${code}). Запустите от имени её владельца или укажите в ASHYQ_DATA другую папку.`,
      en: `This user cannot read and write the folder ${path} (${code}). Start as its owner or name another folder in ASHYQ_DATA.`,
    },
    { cause },
  );
}

function noDatabase(folder: string): StartRefusal {
  return new StartRefusal({
    kk: `${folder} бумасында дерекқор жоқ. ASHYQ_DATA мәнін тексеріңіз; жаңа нағыз сот «npm run setup» арқылы ашылады.`,
    ru: `В папке ${folder} нет базы данных. Проверьте ASHYQ_DATA; новый настоящий суд открывает «npm run setup».`,
    en: `There is no database in ${folder}. Check ASHYQ_DATA; a new real court is opened by "npm run setup".`,
  });
}

function notOurs(cluster: string): StartRefusal {
  return new StartRefusal({
    kk: `${cluster} бумасы бос емес, бірақ онда дерекқор жоқ. ASHYQ_DATA арқылы басқа буманы көрсетіңіз; ештеңе өзгерген жоқ.`,
    ru: `Папка ${cluster} не пуста, но базы данных в ней нет. Укажите в ASHYQ_DATA другую папку; ничего не изменено.`,
    en: `The folder ${cluster} is not empty, but holds no database. Name another folder in ASHYQ_DATA; nothing was changed.`,
  });
}

function otherVersion(cluster: string, version: string): StartRefusal {
  return new StartRefusal({
    kk: `${cluster} бумасы PostgreSQL ${version} үшін жасалған, ал мұнда ${PG_MAJOR}. Ескі нұсқамен «npm run backup», жаңасымен «npm run restore» орындаңыз; ештеңе өзгерген жоқ.`,
    ru: `Папка ${cluster} создана для PostgreSQL ${version}, а здесь ${PG_MAJOR}. Сделайте «npm run backup» прежней версией и «npm run restore» новой; ничего не изменено.`,
    en: `The folder ${cluster} was made by PostgreSQL ${version}, here is ${PG_MAJOR}. Run "npm run backup" with the old version and "npm run restore" with the new one; nothing was changed.`,
  });
}
