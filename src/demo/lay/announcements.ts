import { addEntryIn } from '#modules/courts';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';

const kiosk = {
  heading_kk: 'Фойеде ақпараттық киоск жұмыс істейді',
  heading_ru: 'В холле работает информационный киоск',
  heading_en: 'An information kiosk works in the lobby',
  message_kk:
    'Киосктен отырыс өтетін залды тегіңіздің үш әрпі бойынша табасыз, төрағаның қабылдауына жазыласыз, төрағаға сұрақ қоясыз. Экранды төмен түсіруге, әріпті ірілетуге, тыңдауға болады.',
  message_ru:
    'В киоске можно найти зал заседания по трём буквам фамилии, записаться на приём и задать вопрос председателю. Экран опускается, буквы увеличиваются, тексты читаются вслух.',
  message_en:
    'At the kiosk you find the room of a hearing by three letters of a surname, book a reception and ask the chairperson. The screen can be lowered, the letters enlarged, the texts read aloud.',
} as const;

/** What a court of the demo announces. */
export async function layAnnouncement(tx: Tx, courtCode: string): Promise<void> {
  const values = { ...kiosk, valid_from: legalDay(tx.clock.now()), source: 'demo' };
  await addEntryIn(tx, { list: 'announcements', courtCode, verified: false, values });
}
