import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { demoIin, seeded } from '#modules/identity';
import {
  type CaseCard,
  exportXml,
  inventCase,
  startTorelikSimulator,
  type TorelikSimulator,
} from '#modules/torelik/testing';
import { type Ended, HouseProcess, runHouse } from '#testing';

const folder = mkdtempSync(join(tmpdir(), 'ashyq-import-'));
const random = seeded(17);
const [admin, judgeIin] = [demoIin(random), demoIin(random)];
const judge = { iin: judgeIin, surname: 'Серіков', givenName: 'Асан' };

describe('a running case brought over by command', () => {
  let simulator: TorelikSimulator;
  let env: Record<string, string>;
  const run = (...args: string[]): Promise<Ended> => runHouse('src/commands/import-case.ts', { args, env });
  const told = (ended: Ended) => JSON.parse(ended.stdout) as Record<string, unknown>;
  const card = (number: string, given: Partial<CaseCard> = {}) => inventCase({ number, judge, ...given });

  before(async () => {
    simulator = await startTorelikSimulator();
    env = { ASHYQ_DATA: join(folder, 'data'), ASHYQ_MODE: 'real', TORELIK_URL: simulator.url.href };
    const staff = join(folder, 'staff.csv');
    writeFileSync(staff, `ЖСН;Тегі;Аты;Лауазымы\n${judgeIin};Серіков;Асан;судья`);
    const names = ['kk', 'ru', 'en'].flatMap((lang) => [`--court-name-${lang}`, `Court ${lang}`]);
    const person = ['--admin-iin', admin, '--admin-surname', 'Әлиева', '--admin-given-name', 'Гүлнар'];
    const args = ['--court', '7517', ...names, ...person, '--admin-birth-date', '24.11.1985', '--staff', staff];
    const { code, stderr } = await runHouse('src/commands/setup.ts', { args, env });
    assert.equal(code, 0, stderr);
  });
  after(async () => {
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is refused without one file or number, with a wrong number, and with a file that is not there', async () => {
    for (const [args, pattern] of [
      [[], /FILE\|NUMBER/],
      [['7517-26-00-2/1', '7517-26-00-2/2'], /FILE\|NUMBER/],
      [['7517'], /7517|нөмір|номер|number/i],
      [['nowhere.xml'], /nowhere\.xml/],
      [['7517-26-00-2/9999'], /./],
    ] as const) {
      const { code, stdout, stderr } = await run(...args);
      assert.deepEqual([code, stdout], [1, '']);
      assert.equal(stderr.trim().split('\n').length, 3, stderr);
      assert.match(stderr, pattern);
    }
  });

  it('is shown by a dry run and not written, then written once beside a running court', async () => {
    const number = '7517-26-00-2/501';
    await simulator.addCase(card(number));
    const court = new HouseProcess('src/main.ts', { env: { ...env, PORT: '0' } });
    const address = await court.address();
    const page = async () => (await fetch(`${address}/kk/cases/7517-26-00-2/501`)).status;
    const dry = await run(number, '--dry-run');
    assert.deepEqual([dry.code, told(dry).outcome], [0, 'would_be_brought'], dry.stderr);
    assert.equal(await page(), 404);
    const brought = await run(number);
    assert.deepEqual([brought.code, told(brought).outcome], [0, 'brought_over'], brought.stderr);
    assert.equal(await page(), 200);
    assert.equal(told(await run(number)).outcome, 'nothing_new');
    assert.equal((await court.stop()).code, 0);
  });

  it('is read from an export file, and blocked with what has to be mended in words', async () => {
    const file = join(folder, 'case.xml');
    writeFileSync(file, exportXml(card('7517-26-00-2/502')));
    const brought = await run(file);
    assert.deepEqual([told(brought).outcome, told(brought).source], ['brought_over', 'file'], brought.stderr);
    writeFileSync(file, exportXml(card('7517-26-00-2/503', { category: 'unheard_of' })));
    const blocked = await run(file, '--lang', 'ru');
    assert.deepEqual([blocked.code, told(blocked).outcome], [1, 'blocked']);
    const [found] = told(blocked).findings as { weight: string; code: string; text: string }[];
    assert.deepEqual([found?.weight, found?.code], ['stop', 'category_unknown']);
    assert.match(found?.text ?? '', /категори/i);
    assert.equal(told(await run(file, '--category', 'loan')).outcome, 'brought_over');
  });
});
