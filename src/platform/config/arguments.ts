import { StartRefusal } from './start-refusal.ts';

/** `npm start` knows one word; a misspelt one must not start something else. @throws StartRefusal */
export function refuseUnknownArguments(args: readonly string[]): void {
  const unknown = args.find((arg) => arg !== '--lan');
  if (unknown === undefined) return;
  throw new StartRefusal({
    kk: `Белгісіз аргумент: «${unknown}». «npm start» немесе «npm start -- --lan» деп жазыңыз.`,
    ru: `Неизвестный аргумент «${unknown}». Напишите «npm start» или «npm start -- --lan».`,
    en: `Unknown argument "${unknown}". Write "npm start" or "npm start -- --lan".`,
  });
}
