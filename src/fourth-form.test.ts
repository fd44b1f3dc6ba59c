import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { cabinet } from '#faces/cabinet';
import { desk } from '#faces/desk';
import { listFile } from '#modules/cases';
import { demoPayer, paymentGateway, paymentsAt } from '#modules/egov';
import { type EgovSimulator, startEgovSimulator } from '#modules/egov/testing';
import { type FilingId, type Form, getFiling, isExemption, noScanner, ownParty, virusScanner } from '#modules/filing';
import { filingModule } from '#modules/filing/module';
import {
  intakeJobs,
  inventPdf,
  offerForm,
  type SigningHouse,
  type StaffAct,
  signingHouse,
  staff,
  subscribeFiling,
} from '#modules/filing/testing';
import { buildServer, type Principal } from '#platform/http';
import { LANGS } from '#platform/i18n';
import { newId, type SessionId } from '#platform/ids';
import { articleIn } from '#shell';
import { Browser } from '#testing';

const norm = {
  ...{ cited: 'CPC RK art. 138', validFrom: '2026-01-01', validTo: null, verified: false },
  source: 'a form of this test alone',
};

/** «Application for a court order», whole: nothing of it stands anywhere else. */
const orderForm: Form = {
  key: 'court-order',
  title: { kk: 'Сот бұйрығы туралы арыз', ru: 'Заявление о судебном приказе', en: 'Application for a court order' },
  purpose: {
    kk: 'Даусыз қарызды сот отырысынсыз өндіріңіз.',
    ru: 'Взыщите бесспорный долг без заседания.',
    en: 'Recover an undisputed debt without a hearing.',
  },
  ...{ leadsTo: 'new-case', documentKind: 'claim', minutes: 7, norm, start: [] },
  duty: ({ price, exemption = '' }, paidOn) => {
    if (typeof price !== 'number') return undefined;
    const ground = String(exemption);
    const exempt = isExemption(ground) ? { exemption: ground } : {};
    const demands = [{ object: 'court_order', priceTiyn: price }] as const;
    return { demands, payer: 'individual', instance: 'first', paidOn, ...exempt };
  },
  tasks: [
    {
      id: 'order',
      title: { kk: 'Арыз', ru: 'Заявление', en: 'Application' },
      questions: [
        {
          id: 'where',
          title: { kk: 'Қай сотқа бересіз?', ru: 'В какой суд?', en: 'Which court?' },
          fields: [
            { kind: 'court', id: 'court', label: { kk: 'Сот', ru: 'Суд', en: 'Court' } },
            {
              kind: 'category',
              id: 'category',
              caseKind: '2',
              label: { kk: 'Санаты', ru: 'Категория', en: 'Category' },
            },
          ],
        },
        {
          id: 'sides',
          title: { kk: 'Кім кімнен өндіреді?', ru: 'Кто с кого взыскивает?', en: 'Who recovers from whom?' },
          fields: [
            {
              ...{ kind: 'party', id: 'applicant', role: 'claimant', most: 1, isFiler: true, needs: ['number'] },
              label: { kk: 'Өндіріп алушы', ru: 'Взыскатель', en: 'Creditor' },
            },
            {
              ...{ kind: 'party', id: 'debtor', role: 'respondent', most: 1, needs: [] },
              label: { kk: 'Борышкер', ru: 'Должник', en: 'Debtor' },
            },
          ],
        },
        {
          id: 'debt',
          title: { kk: 'Қарыз қанша?', ru: 'Каков долг?', en: 'How much is owed?' },
          fields: [
            { kind: 'money', id: 'price', label: { kk: 'Қарыз сомасы', ru: 'Сумма долга', en: 'Sum owed' } },
            { kind: 'date', id: 'dueOn', span: 'past', label: { kk: 'Мерзімі', ru: 'Срок', en: 'Due on' } },
          ],
        },
        {
          id: 'papers',
          title: { kk: 'Құжаттар', ru: 'Документы', en: 'Papers' },
          fields: [
            {
              ...{ kind: 'documents', id: 'documents', isOptional: true },
              label: { kk: 'Құжаттар', ru: 'Документы', en: 'Papers' },
              kinds: [
                {
                  ...{ key: 'debt_contract', neededIf: true, norm },
                  label: { kk: 'Мәміле жасалған шарт', ru: 'Договор о сделке', en: 'Contract of the deal' },
                },
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'duty',
      title: { kk: 'Баж', ru: 'Пошлина', en: 'Duty' },
      questions: [
        {
          id: 'fee',
          title: { kk: 'Баж', ru: 'Пошлина', en: 'Duty' },
          fields: [{ kind: 'exemption', id: 'exemption', label: { kk: 'Босату', ru: 'Льгота', en: 'Exemption' } }],
        },
      ],
    },
  ],
  contents: [
    {
      ...{ key: 'sum', norm, fields: ['price'], weight: 'always' },
      text: { kk: 'Өндірілетін сома көрсетілген', ru: 'Указана взыскиваемая сумма', en: 'The sum to recover is said' },
    },
  ],
  checks: [
    {
      ...{ key: 'too-old', weight: 'refuse', question: 'debt', norm },
      fails: ({ answers, on }) => String(answers.dueOn ?? '9') < on.subtract({ years: 3 }).toString(),
      text: {
        kk: 'Талап мерзімі үш жылдан асқан.',
        ru: 'Требованию больше трёх лет.',
        en: 'The demand is older than three years.',
      },
    },
  ],
  sections: [
    { heading: { kk: 'Тараптар', ru: 'Стороны', en: 'Sides' }, fields: ['applicant', 'debtor'] },
    { heading: { kk: 'Қарыз туралы', ru: 'О долге', en: 'The debt' }, fields: ['price', 'dueOn'] },
  ],
};

describe('a fourth form is one file', () => {
  let house: SigningHouse;
  let gateway: EgovSimulator;
  let server: FastifyInstance;
  let who: Principal;
  let clerk: StaffAct;
  const sent = new Map<string, FilingId>();
  const cookie = '__Host-sot=session';

  before(async () => {
    offerForm(orderForm);
    house = await signingHouse();
    const { clock, log, metrics, ports } = house.platform;
    gateway = await startEgovSimulator({ clock });
    ports.plug(paymentGateway, paymentsAt({ url: gateway.url, clock, log, metrics }));
    ports.plug(demoPayer, gateway);
    ports.plug(virusScanner, noScanner);
    subscribeFiling(house.platform);
    clerk = staff();
    who = house.filer;
    const { routes = [] } = filingModule(house.platform);
    const parts = { platform: house.platform, faces: [cabinet, desk], routes, files: [] };
    server = await buildServer({ ...parts, authenticate: async () => who });
  });
  after(async () => {
    await server.close();
    await gateway.close();
  });

  const browserOf = (as: Principal): Browser => {
    who = as;
    const browser = new Browser(server);
    browser.cookies.set('__Host-sot', 'session');
    return browser;
  };
  const ownNumber = async (): Promise<string> => {
    const { number } = await ownParty(house.platform, house.filer);
    return number ?? '';
  };
  const attach = async (url: string): Promise<number> => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ action: 'attach', kind: 'debt_contract' })) form.set(name, value);
    form.set('file', new File([Uint8Array.from(inventPdf())], 'Шарт.pdf'));
    const packed = new Response(form);
    const answer = await server.inject({
      ...{ method: 'POST', url, payload: Buffer.from(await packed.arrayBuffer()) },
      headers: {
        ...{ host: 'localhost:3000', origin: 'http://localhost:3000', accept: 'text/html', cookie },
        'content-type': String(packed.headers.get('content-type')),
      },
    });
    return answer.statusCode;
  };
  const api = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const headers = { host: 'localhost:3000', origin: 'http://localhost:3000', cookie };
    const answer = await server.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, json: answer.json() };
  };

  for (const lang of LANGS) {
    it(`that gives the wizard, the checks, the duty, the signing and the talon in ${lang}`, async () => {
      const browser = browserOf(house.filer);
      await browser.visit(`/${lang}/cabinet/filings`);
      assert.ok(browser.page.text.includes(orderForm.title[lang]));
      assert.ok(browser.page.text.includes(orderForm.purpose[lang]));
      await browser.visit(`/${lang}/cabinet/filings/start/court-order`);
      await browser.submit();
      const draft = browser.page.url.replace(/\/where$/, '');
      await browser.submit();
      assert.equal(browser.page.document.querySelectorAll('.govuk-error-summary__list a').length, 2);
      await browser.submit({ court: '7517', category: 'loan' });
      await browser.submit({ 'debtor.unknownNumber': 'yes', 'debtor.surname': 'Ахметов', 'debtor.givenName': 'Серік' });
      await browser.submit({ price: '500 000', dueOn: '01.02.2020' });
      assert.match(browser.page.url, /\/papers$/);
      const papers = orderForm.tasks[0]?.questions[3]?.fields[0];
      const [needed] = papers?.kind === 'documents' ? papers.kinds : [];
      assert.ok(browser.page.text.includes(String(needed?.label[lang])), 'what lacks is named');
      assert.equal(await attach(`${draft}/papers`), 303);
      await browser.visit(`${draft}/check`);
      assert.ok(browser.page.text.includes(String(orderForm.checks[0]?.text[lang])));
      assert.equal(browser.page.document.querySelector('button[id="sign"]'), null);
      await browser.visit(`${draft}/debt`);
      await browser.submit({ dueOn: '01.02.2026' });
      await browser.visit(`${draft}/fee`);
      assert.match(browser.page.text, /2\s500\s₸/, 'half of one percent');
      await browser.submit({ exemption: 'none' }, '#go-on');
      await browser.visit(`${draft}/fee`);
      await browser.submit({ action: 'code' }, '#payment form');
      await browser.submit({ action: 'demo-pay' }, '#payment form');
      await browser.visit(`${draft}/check`);
      for (const shown of ['Ахметов Серік', '500']) assert.ok(browser.page.text.includes(shown), shown);
      await browser.submit();
      assert.match(browser.page.url, /\/cabinet\/sign\//);
      await browser.submit({ confirm: 'yes', door: 'demo' }, 'form[enctype]');
      await browser.visit(`${draft}/sent`);
      assert.match(browser.page.url, /\/cabinet\/filed\//);
      sent.set(lang, browser.page.url.split('/').at(-1) as FilingId);
    });
  }

  it('that gives the paper', async (t: TestContext) => {
    const id = sent.get('ru') as FilingId;
    who = house.filer;
    const headers = { host: 'localhost:3000', cookie };
    const { rawPayload } = await server.inject({ url: `/ru/cabinet/filed/${id}/files/paper`, headers });
    assert.equal(rawPayload.subarray(0, 5).toString(), '%PDF-');
    const text = textOf(rawPayload);
    if (text === undefined) return t.skip('needs: pdftotext');
    for (const shown of ['Сот бұйрығы туралы арыз', 'Қарыз туралы', 'Ахметов Серік', '500 000', 'Борышкер']) {
      assert.ok(text.replaceAll(/\s+/g, ' ').includes(shown), `${shown}: ${text}`);
    }
  });

  for (const lang of LANGS) {
    it(`that gives the clerk’s list, and becomes a case in ${lang}`, async () => {
      const id = sent.get(lang) as FilingId;
      const browser = browserOf(atDesk(clerk));
      await browser.visit(`/${lang}/desk/intake`);
      assert.ok(browser.page.text.includes(orderForm.title[lang]));
      assert.ok(browser.page.text.includes('Ахметов'), 'sides are known by their role, not by the name of their field');
      await browser.visit(`/${lang}/desk/intake/${id}`);
      const seen = browser.page.text.replaceAll('\u2011', '-').replaceAll('\u00a0', ' ');
      for (const text of [String(orderForm.contents[0]?.text[lang]), articleIn(lang, norm.cited)]) {
        assert.ok(seen.includes(text), text);
      }
      await browser.submit({ action: 'register' }, 'form:has(button[value="register"])');
      await intakeJobs(house.platform);
      const { state, caseId } = await getFiling(house.platform.reads, house.filer, id);
      assert.equal(state, 'registered');
      assert.ok(caseId);
      const kinds = (await listFile(house.platform.reads, clerk.actor, caseId)).map(({ kind }) => kind);
      assert.ok(kinds.includes('claim') && kinds.includes('attachment'), kinds.join());
    });
  }

  it('that gives the API', async () => {
    who = house.filer;
    const { json } = await api('GET', '/api/filing/forms');
    assert.ok(json.forms.some(({ key }: { key: string }) => key === 'court-order'));
    const definition = (await api('GET', '/api/filing/forms/court-order')).json;
    assert.deepEqual([definition.hasDuty, definition.tasks.length], [true, 2]);
    const { json: openapi } = await api('GET', '/api/openapi.json');
    const { schema } = openapi.paths['/api/filing/drafts/court-order'].post.requestBody.content['application/json'];
    assert.deepEqual(Object.keys(schema.properties), [
      ...['court', 'category', 'applicant', 'debtor', 'price', 'dueOn', 'exemption'],
    ]);
    const begun = await api('POST', '/api/filing/drafts/court-order', {
      ...{ court: '7517', category: 'loan', price: 60_000_000, dueOn: '2020-02-01', exemption: 'none' },
      ...{ applicant: [{ number: await ownNumber() }], debtor: [{ surname: 'Ахметов', givenName: 'Серік' }] },
    });
    assert.deepEqual([begun.status, begun.json.faults, begun.json.isComplete], [200, [], false]);
    const found = Object.fromEntries(
      begun.json.checks.map((one: { key: string; state: string }) => [one.key, one.state]),
    );
    assert.deepEqual(found, { sum: 'ok', 'document:debt_contract': 'refuse', 'too-old': 'refuse' });
  });
});

function atDesk({ actor: { accountId, personId, courtCode, role } }: StaffAct): Principal {
  return {
    ...{ accountId, personId, sessionId: newId<SessionId>(), kind: 'person', isConfirmed: true, lang: 'kk' },
    ...{ displayName: 'Кеңсебаева Д.', posts: [{ courtCode, role }], mustGiveSecondFactor: false },
  };
}

/** Undefined where poppler is not installed. */
function textOf(pdf: Buffer): string | undefined {
  try {
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  } catch (absent) {
    if ((absent as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw absent;
  }
}
