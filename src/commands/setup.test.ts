import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { demoIin, seeded } from '#modules/identity';
import { type Ended, HouseProcess, runHouse } from '#testing';

const folder = mkdtempSync(join(tmpdir(), 'ashyq-setup-'));
const data = join(folder, 'data');
after(() => rmSync(folder, { recursive: true, force: true }));

const random = seeded(11);
const [admin, judge, clerk] = [demoIin(random), demoIin(random), demoIin(random)];
const file = (name: string, rows: readonly string[]): string => {
  writeFileSync(join(folder, name), ['ЖСН;Тегі;Аты;Лауазымы', ...rows].join('\n'));
  return join(folder, name);
};
const good = file('good.csv', [`${judge};Серіков;Асан;судья`, `${clerk};Оспанова;Айгүл;мұрағатшы`]);
const bad = file('bad.csv', [`${judge};Серіков;Асан;судья`, '123;Оспанова;Айгүл;мұрағатшы']);

const names = ['kk', 'ru', 'en'].flatMap((lang) => [`--court-name-${lang}`, `Court ${lang}`]);
const person = ['--admin-iin', admin, '--admin-surname', 'Әлиева', '--admin-given-name', 'Гүлнар'];
const whole = ['--court', '7517', ...names, ...person, '--admin-birth-date', '24.11.1985'];
const setup = (...args: string[]): Promise<Ended> =>
  runHouse('src/commands/setup.ts', { args, env: { ASHYQ_DATA: data } });

describe('the setup of a real court', () => {
  it('refuses a missing, an unknown and a wrong answer before a database is made', async () => {
    for (const [args, pattern] of [
      [['--court', '7517'], /--admin-iin/],
      [[...whole, '--colour', 'red'], /--colour/],
      [[...whole, '--lang', 'de'], /--lang/],
    ] as const) {
      const { code, stderr } = await setup(...args);
      assert.equal(code, 1);
      assert.equal(stderr.trim().split('\n').length, 3, stderr);
      for (const line of stderr.trim().split('\n')) assert.match(line, pattern);
    }
    assert.equal(existsSync(data), false);
  });

  it('leaves nothing behind after a dry run', async () => {
    const { code, stdout, stderr } = await setup(...whole, '--staff', good, '--dry-run');
    assert.equal(code, 0, stderr);
    const done = JSON.parse(stdout);
    assert.deepEqual([done.isDryRun, done.staff.added, done.oneTimeCode], [true, 2, undefined]);
    assert.equal(existsSync(data), false);
  });

  it('writes nothing when one row of the staff is bad, and names its line', async () => {
    const { code, stdout, stderr } = await setup(...whole, '--staff', bad);
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /3-жол[\s\S]*строка 3[\s\S]*line 3/);
    const again = await setup(...whole, '--lang', 'en', '--dry-run');
    assert.equal(JSON.parse(again.stdout).isNewCourt, true, again.stderr);
  });

  it('opens the court, and repeated gives only a new code', async () => {
    const first = JSON.parse((await setup(...whole, '--staff', good)).stdout);
    assert.deepEqual([first.isNewCourt, first.staff], [true, { added: 2, changed: 0, same: 0 }]);
    const second = JSON.parse((await setup(...whole, '--staff', good)).stdout);
    assert.deepEqual([second.isNewCourt, second.staff], [false, { added: 0, changed: 0, same: 2 }]);
    assert.match(second.oneTimeCode, /^\d{8}$/);
    assert.notEqual(second.oneTimeCode, first.oneTimeCode);
    const env = { ASHYQ_DATA: data, ASHYQ_MODE: 'real', PORT: '0' };
    const court = new HouseProcess('src/main.ts', { env });
    const address = await court.address();
    assert.match(await (await fetch(`${address}/kk/courts/7517`)).text(), /Court kk/);
    const enter = async (password: string): Promise<Response> =>
      await fetch(`${address}/kk/sign-in`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ number: admin, password }).toString(),
      });
    assert.equal((await enter(first.oneTimeCode)).headers.get('location'), null);
    const entered = await enter(second.oneTimeCode);
    assert.match(entered.headers.get('location') ?? '', /password/);
    assert.match(entered.headers.get('set-cookie') ?? '', /__Host-sot=/);
    assert.equal((await court.stop()).code, 0);
  });
});
