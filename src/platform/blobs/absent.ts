import { defineErrors } from '#platform/errors';
import type { Lang } from '#platform/i18n';

const texts = {
  kk: {
    absent: 'Файл сақтау орнында жоқ. Сот кеңсесіне хабарлаңыз.',
    altered: 'Сақталған файл бұзылған, сондықтан ашылмайды. Сот кеңсесіне хабарлаңыз.',
  },
  ru: {
    absent: 'Файла нет в хранилище. Сообщите в канцелярию суда.',
    altered: 'Файл в хранилище повреждён и поэтому не открывается. Сообщите в канцелярию суда.',
  },
  en: {
    absent: 'The file is not in the store. Please tell the court registry.',
    altered: 'The stored file is damaged and is not opened. Please tell the court registry.',
  },
};

export const blobErrors = defineErrors(
  {
    BLOBS_ABSENT: { kind: 'breach', status: 500, text: 'absent' },
    BLOBS_ALTERED: { kind: 'breach', status: 500, text: 'altered' },
  },
  (lang: Lang) => texts[lang],
);
