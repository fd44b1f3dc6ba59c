import { defineErrors } from '#platform/errors';
import type { Lang } from '#platform/i18n';

const texts = {
  kk: {
    noGlyph: (p: { letter: string; code: string }) =>
      `Мәтінде басып шығаруға болмайтын таңба бар: «${p.letter}» (${p.code}). Оны өшіріп немесе басқа таңбамен алмастырып, қайталаңыз.`,
    tooLarge: 'Құжат тым үлкен, бір файлға сыймайды. Мәтінін бөліп, қайталаңыз.',
    busy: 'Қазір басылатын құжат көп. Бір минуттан кейін қайталаңыз. Енгізгеніңіз жоғалмайды.',
    tooLong: 'Құжатты дайындау тым ұзаққа созылды. Сәлден соң қайталаңыз. Енгізгеніңіз жоғалмайды.',
    failed: 'Құжатты дайындау мүмкін болмады. Біз бұл туралы білеміз. Сәлден соң қайталаңыз.',
  },
  ru: {
    noGlyph: (p: { letter: string; code: string }) =>
      `В тексте есть знак, который нельзя напечатать: «${p.letter}» (${p.code}). Уберите его или замените другим и повторите.`,
    tooLarge: 'Документ слишком велик для одного файла. Разделите текст и повторите.',
    busy: 'Сейчас печатается много документов. Повторите через минуту. Введённое не пропадёт.',
    tooLong: 'Документ готовился слишком долго. Повторите чуть позже. Введённое не пропадёт.',
    failed: 'Не удалось подготовить документ. Мы уже знаем об этом. Повторите чуть позже.',
  },
  en: {
    noGlyph: (p: { letter: string; code: string }) =>
      `The text has a character that cannot be printed: “${p.letter}” (${p.code}). Remove or replace it and try again.`,
    tooLarge: 'The document is too large for one file. Divide the text and try again.',
    busy: 'Many documents are being printed now. Try again in a minute. What you entered is kept.',
    tooLong: 'Preparing the document took too long. Try again a little later. What you entered is kept.',
    failed: 'The document could not be prepared. We know of it. Try again a little later.',
  },
};

export const printErrors = defineErrors(
  {
    PRINT_NO_GLYPH: { kind: 'refusal', status: 422, text: 'noGlyph' },
    PRINT_TOO_LARGE: { kind: 'refusal', status: 413, text: 'tooLarge' },
    PRINT_BUSY: { kind: 'fault', status: 503, text: 'busy', retry: true },
    PRINT_TOOK_TOO_LONG: { kind: 'fault', status: 503, text: 'tooLong', retry: true },
    PRINT_FAILED: { kind: 'fault', status: 500, text: 'failed' },
  },
  (lang: Lang) => texts[lang],
);
