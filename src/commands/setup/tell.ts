import { type LabelKey, labelText } from '#modules/courts';
import { iinField, maskIdentityNumber } from '#modules/identity';
import { StartRefusal } from '#platform/config';
import { type HouseError, isHouseError } from '#platform/errors';
import { LANGS, type Lang, type Text } from '#platform/i18n';
import { WrongProfile } from './read-court.ts';
import { type SetupDone, type SetupOrder, WrongStaffFile } from './set-up-court.ts';
import { inAll, setupTexts } from './texts.ts';

/** What was done, for the person at the terminal. */
export function doneText(order: SetupOrder, { oneTimeCode, staff }: SetupDone): string {
  const texts = setupTexts(order.lang);
  const iin = order.administrator?.person.iin ?? '';
  const lines = [
    order.isDryRun ? texts.dryRun : texts.done({ court: order.courtCode }),
    ...(staff ? [texts.staffDone(staff)] : []),
    ...(order.isDryRun ? [] : [oneTimeCode ? texts.code({ code: oneTimeCode, iin: masked(iin) }) : texts.noCode]),
    ...(order.isDryRun ? [] : [texts.next]),
  ];
  return `\n  ${lines.join('\n  ')}\n\n`;
}

/** The same for a program, one JSON line. */
export function doneJson(order: SetupOrder, done: SetupDone): string {
  const { isNewCourt, oneTimeCode, staff } = done;
  const result = { court: order.courtCode, isNewCourt, isDryRun: order.isDryRun, oneTimeCode, staff };
  return `${JSON.stringify(result)}\n`;
}

/** What is wrong, in the language of the person, or in all three when none was chosen; nothing for an unexpected error. */
export function refusalText(thrown: unknown, lang: Lang | undefined): string | undefined {
  const sentences = sentencesOf(thrown);
  if (!sentences) return undefined;
  const said = sentences.flatMap((text) => (lang ? [lang] : LANGS).map((one) => `  ${text[one]}`));
  return `\n${said.join('\n')}\n\n`;
}

function sentencesOf(thrown: unknown): readonly Text[] | undefined {
  if (thrown instanceof StartRefusal) return [thrown.sentence];
  if (isHouseError(thrown)) return [sentence(thrown)];
  if (thrown instanceof WrongProfile) return thrown.faults.map(({ label, error }) => fault(error, null, label));
  if (!(thrown instanceof WrongStaffFile)) return undefined;
  const head = inAll((texts) => texts.faults({ count: thrown.faults.length }));
  return [head, ...thrown.faults.map(({ line, label, error }) => fault(error, line, label))];
}

function fault(error: HouseError, line: number | null, label: LabelKey | null): Text {
  return inAll((texts, lang) => {
    const place = [line === null ? '' : texts.line({ line }), label === null ? '' : labelText(lang, label)];
    return [...place.filter((part) => part !== ''), error.say(lang)].join(': ');
  });
}

const sentence = (error: HouseError): Text => inAll((_texts, lang) => error.say(lang));
const masked = (iin: string): string => (iin === '' ? '' : maskIdentityNumber(iinField(iin)));
