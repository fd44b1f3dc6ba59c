/** What a person without knowledge of signatures makes of what a file alone does not prove. */
const notes = {
  /** The court takes no signature without asking; the evidence of that stays with the signature. */
  revocation: {
    kk: 'Қолтаңба дәл осы хаттамаға қойылған. Сертификат сол күні қайтарып алынған ба — бұл файлдан білінбейді. Сот мұны қолтаңбаны қабылдағанда тексерген.',
    ru: 'Подпись стоит под этим самым протоколом. Был ли сертификат отозван в тот день, по этому файлу не узнать. Суд проверил это, когда принял подпись.',
    en: 'The signature stands under this very protocol. Whether the certificate was revoked that day cannot be seen from this file. The court checked it when it took the signature.',
  },
  stampOpen: {
    kk: 'Уақыт белгісі дәл осы мөрдің тізіміне қойылған. Оны берген орталық бұл файлмен расталмайды.',
    ru: 'Метка времени стоит на этом самом списке печати. Кто её дал, этим файлом не подтверждается.',
    en: 'The time-stamp is over this very list of the seal. Who gave it is not confirmed by this file.',
  },
  stampNone: {
    kk: 'Уақыт белгісі әлі жоқ: мөрдің қай уақыттан бар екені дәлелденбеген.',
    ru: 'Метки времени пока нет: с какого времени существует печать, не доказано.',
    en: 'There is no time-stamp yet: since when the seal exists is not proved.',
  },
} as const;

const languages = ['kk', 'ru', 'en'] as const;

/** A line for each language. */
export function noteLines(note: keyof typeof notes): readonly string[] {
  return inEach((lang) => notes[note][lang]);
}

export function inEach(say: (lang: (typeof languages)[number]) => string): readonly string[] {
  return languages.map((lang) => `told  note  ${lang}  ${say(lang)}`);
}
