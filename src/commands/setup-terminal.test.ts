import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { demoIin, seeded } from '#modules/identity';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'ashyq-terminal-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const admin = demoIin(seeded(31));
const hasScript = spawnSync('script', ['--version']).status === 0;
const skip = hasScript ? false : 'needs: script of util-linux';

/** Question by question, as they stand on the screen; the wrong answers are told and asked for again. */
const talk: readonly (readonly [RegExp, string])[] = [
  [/Код суда[^:]*: $/, 'жетпіс'],
  [/Код суда[^:]*: $/, '7517'],
  [/на казахском: $/, ''],
  [/на казахском: $/, 'Сынақ соты'],
  [/на русском: $/, 'Пробный суд'],
  [/на английском: $/, 'Trial Court'],
  [/ИИН[^:]*: $/, '95010157204'],
  [/ИИН[^:]*: $/, admin],
  [/[Фф]амилия[^:]*: $/, 'Әлиева'],
  [/[Ии]мя[^:]*: $/, 'Гүлнар'],
  [/[Оо]тчество[^:]*: $/, ''],
  [/[Дд]ата рождения[^:]*: $/, '31.02.1985'],
  [/[Дд]ата рождения[^:]*: $/, '24.11.1985'],
  [/CSV[^:]*: $/, ''],
];

interface Talked {
  readonly code: number | null;
  readonly screen: string;
}

/** The setup at a pseudo terminal. @param last what is said to «shall this be written» */
async function atTerminal(data: string, last: string): Promise<Talked> {
  const hook = `--import ${root}/tools/tsx-hook.mjs --disable-warning=ExperimentalWarning`;
  const command = `stty -echo; exec ${process.execPath} ${hook} ${root}/src/commands/setup.ts --lang ru`;
  const { PATH = '' } = process.env;
  const env = { PATH, SHELL: '/bin/sh', TERM: 'dumb', LOG_LEVEL: 'warn', ASHYQ_DATA: data };
  const child = spawn('script', ['-qefc', command, '/dev/null'], { cwd: root, env });
  const limit = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const waiting = [...talk, [/«да»[^:]*: $/, last] as const];
  let [screen, answered] = ['', 0];
  child.stdout.setEncoding('utf8').on('data', (said: string) => {
    screen += said;
    const [next] = waiting;
    if (!next?.[0].test(screen.slice(answered))) return;
    answered = screen.length;
    waiting.shift();
    child.stdin.write(`${next[1]}\n`);
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(limit);
  assert.deepEqual(
    waiting.map(([question]) => question),
    [],
    screen,
  );
  return { code, screen };
}

describe('the setup at a terminal', () => {
  it('asks for everything, tells what is wrong and asks again, and opens the court', { skip }, async () => {
    const data = join(folder, 'data');
    const { code, screen } = await atTerminal(data, 'да');
    assert.equal(code, 0, screen);
    for (const said of [/12 цифр/, /календар/i, /готов/, /\b\d{8}\b/]) assert.match(screen, said);
    assert.doesNotMatch(screen, /\n\s+at /);
    assert.ok(existsSync(join(data, 'pg')));
  });

  it('writes nothing when the person does not agree', { skip }, async () => {
    const { code, screen } = await atTerminal(join(folder, 'other'), 'нет');
    assert.equal(code, 1);
    assert.match(screen, /ничего не записано/i);
  });
});
