import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { caseCategories, caseTexts } from '#modules/cases';
import { countSmsParts } from '#modules/notices';
import { LANGS } from '#platform/i18n';
import { letterOf, type ReminderRecord, reminderTemplate, type SummonsRecord, summonsTemplate } from './templates.ts';

const record: SummonsRecord = {
  kind: 'set',
  addressee: { kk: 'Ахметова А. С.', ru: 'Ахметова А. С.' },
  ...{ role: 'claimant', number: '7517-26-00-2/1234', category: 'loan' },
  startsAt: '2026-11-24T05:30:00Z',
  court: { kk: 'Медеу аудандық соты', ru: 'Медеуский районный суд', en: 'Medeu District Court' },
  address: { kk: 'Алматы қ., Демо көшесі, 12', ru: 'г. Алматы, ул. Демо, 12', en: '12 Demo Street, Almaty' },
  ...{ room: '304', floor: 3, way: null, sender: 'Хатшыбаева Сәуле' },
  judge: 'Сәрсенов А. Қ.',
  calendar: 'http://localhost:3000/kk/hearings/1.ics',
  isCivil: true,
};

/** The longest words of the demo courts. */
const longest: SummonsRecord = {
  ...record,
  addressee: { kk: 'Нұрмағамбетова Ж. М.', ru: 'Нурмагамбетова Ж. М.' },
  number: '7191-26-00-3/12345',
  court: {
    kk: 'Астана қаласының әкімшілік құқық бұзушылықтар соты',
    ru: 'Суд по административным правонарушениям Астаны',
    en: 'Administrative Offence Court of Astana',
  },
  address: { kk: 'Астана қ., Демо көшесі, 18', ru: 'г. Астана, ул. Демо, 18', en: '18 Demo Street, Astana' },
  sender: 'Жақсылықбекова Нұргүлсім',
};

describe('the message of a summons', () => {
  it('holds the six fields of art. 128 (2) in Kazakh, in four parts', () => {
    const sms = summonsTemplate.texts('kk').sms(record);
    assert.equal(
      sms,
      'Ахметова А. С., Сіз талап қоюшы ретінде сотқа шақырылдыңыз. Іс № 7517-26-00-2/1234, қарыз шарты бойынша дау. ' +
        '24.11.2026, 10:30. Медеу аудандық соты, Алматы қ., Демо көшесі, 12, 304-зал. ' +
        'Келе алмасаңыз, себебін айтыңыз. Жіберген: Хатшыбаева Сәуле',
    );
    assert.deepEqual(countSmsParts(sms), { encoding: 'ucs2', parts: 4, units: sms.length });
  });

  for (const lang of LANGS) {
    it(`keeps all six within four parts in ${lang}, whatever the case, the court and the kind of notice`, () => {
      for (const kind of ['set', 'changed', 'judge', 'put_off'] as const) {
        for (const base of [record, longest]) {
          for (const { key } of caseCategories) {
            const given = { ...base, kind, category: key };
            const letter = letterOf(lang, given);
            const sms = summonsTemplate.texts(lang).sms(given);
            const fields = [letter.addressee, letter.role, letter.number, letter.at, letter.court, letter.address];
            for (const field of [...fields, letter.room, letter.sender])
              assert.ok(sms.includes(field), `${sms}: ${field}`);
            const { parts } = countSmsParts(sms);
            assert.ok(parts <= 4, `${parts} parts: ${sms}`);
          }
        }
      }
    });

    it(`says in the letter of ${lang} what art. 128 (1) demands and where the calendar file is`, () => {
      const email = summonsTemplate.texts(lang).email(record);
      const { roles } = caseTexts(lang);
      for (const part of [roles.claimant, '7517-26-00-2/1234', '24.11.2026, 10:30', record.calendar, '46'])
        assert.ok(email.includes(part), part);
      const criminal = summonsTemplate.texts(lang).email({ ...record, isCivil: false });
      assert.ok(!criminal.includes('46'), 'the rights of another code are not told');
      const off = summonsTemplate.texts(lang).email({ ...record, kind: 'put_off' });
      assert.ok(!off.includes('46') && off.includes(record.calendar), 'it leaves the calendar');
    });

    it(`reminds in ${lang} in two parts, one day before with the plan`, () => {
      for (const daysBefore of [7, 3, 1] as const) {
        const reminder: ReminderRecord = { daysBefore, startsAt: record.startsAt, room: '304', number: record.number };
        const { sms, subject, email } = reminderTemplate.texts(lang);
        const { parts } = countSmsParts(sms(reminder));
        assert.ok(parts <= (daysBefore === 1 ? 3 : 2), `${parts}: ${sms(reminder)}`);
        assert.ok(sms(reminder).includes('10:30') && sms(reminder).includes('304'));
        assert.ok(subject(reminder).includes(record.number) && email(reminder).includes(sms(reminder)));
      }
    });
  }

  it('leaves the title out where the law hides the case', () => {
    assert.doesNotMatch(summonsTemplate.texts('kk').sms({ ...record, category: '' }), /дау/);
  });
});
