import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { courtsErrors, findCourt } from '#modules/courts';
import { iinField } from '#modules/identity';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import { StartRefusal } from '#platform/config';
import type { Lang } from '#platform/i18n';
import type { Answers } from './answers.ts';
import type { Flags } from './flags.ts';
import { ADMIN_POSTS, type AdminPost, isBirthDateOdd, readAdministrator, readDay } from './read-administrator.ts';
import { readChangedProfile, readNewCourt, type TypedProfile } from './read-court.ts';
import type { SetupOrder } from './set-up-court.ts';
import { inAll, setupTexts } from './texts.ts';

/** Gathers everything that the setup needs; nothing is written yet. @throws HouseError, StartRefusal, WrongProfile */
export async function askOrder(platform: Platform, answers: Answers, flags: Flags, lang: Lang): Promise<SetupOrder> {
  const court = await askCourt(platform, answers, flags, lang);
  const post = readPost(flags.values['admin-post'] ?? 'administrator');
  const person = await askAdministrator(platform, answers, lang);
  const staff = await answers.take('staff', readFile, '');
  return {
    ...court,
    administrator: { person, post, isRepublic: flags.isRepublic },
    staff,
    ...{ lang, isDryRun: flags.isDryRun },
  };
}

async function askCourt(platform: Platform, answers: Answers, flags: Flags, lang: Lang) {
  const courtCode = await answers.take('court', (text) => {
    if (!/^\d{4}$/.test(text)) throw courtsErrors('COURTS_CODE_WRONG');
    return text;
  });
  const typed = typedProfile(flags);
  const known = await findCourt(platform.reads, courtCode);
  if (known) return { courtCode, profile: readChangedProfile(known, typed) };
  answers.say(setupTexts(lang).isNewCourt);
  const names: Record<string, string> = {};
  for (const one of ['kk', 'ru', 'en'] as const) {
    names[`name_${one}`] = await answers.take(`court-name-${one}`, (text) => {
      if (text === '') throw courtsErrors('COURTS_FIELD_EMPTY', { field: `name_${one}` });
      return text;
    });
  }
  return { courtCode, newCourt: readNewCourt(courtCode, { ...typed, ...names }) };
}

/** `--court-opens-at` is the column `opens_at`; the kind has a longer name among the labels. */
function typedProfile({ values }: Flags): TypedProfile {
  const cells = Object.entries(values)
    .filter(([name]) => name.startsWith('court-'))
    .map(([name, value]) => [name.slice('court-'.length).replaceAll('-', '_'), value] as const);
  const { kind, ...others } = Object.fromEntries(cells);
  return kind === undefined ? others : { ...others, court_kind: kind };
}

async function askAdministrator(platform: Platform, answers: Answers, lang: Lang) {
  const today = legalDay(platform.clock.now());
  const whole = (text: string) => text;
  const iin = await answers.take('admin-iin', iinField);
  const surname = await answers.take('admin-surname', whole);
  const givenName = await answers.take('admin-given-name', whole);
  const patronymic = await answers.take('admin-patronymic', whole, '');
  const birthDate = await answers.take('admin-birth-date', (text) => readDay(text, today));
  const typed = { iin, surname, givenName, patronymic, birthDate: birthDate.toString() };
  const person = readAdministrator(typed, today);
  if (isBirthDateOdd(person)) answers.say(setupTexts(lang).birthDateOdd);
  return person;
}

function readPost(given: string): AdminPost {
  const post = ADMIN_POSTS.find((one) => one === given);
  if (!post) throw new StartRefusal(inAll((texts) => texts.post({ given })));
  return post;
}

function readFile(file: string): Uint8Array | undefined {
  if (file === '') return undefined;
  try {
    return readFileSync(resolve(process.env.INIT_CWD ?? '.', file));
  } catch (cause) {
    throw new StartRefusal(
      inAll((texts) => texts.noFile({ file })),
      { cause },
    );
  }
}
