import { StartRefusal } from '#platform/config';

export function damaged(place: string, entry: string, cause?: unknown): StartRefusal {
  if ((cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return absent(place, cause);
  return new StartRefusal(
    {
      kk: `${place} көшірмесі бүлінген: ${entry}. Басқа көшірмені алыңыз; ештеңе өзгерген жоқ.`,
      ru: `Копия ${place} повреждена: ${entry}. Возьмите другую копию; ничего не изменено.`,
      en: `The backup ${place} is damaged: ${entry}. Take another one; nothing was changed.`,
    },
    { cause },
  );
}

function absent(place: string, cause: unknown): StartRefusal {
  return new StartRefusal(
    {
      kk: `Көшірме табылмады: ${place}. Жолын тексеріңіз.`,
      ru: `Копия не найдена: ${place}. Проверьте путь.`,
      en: `There is no backup at ${place}. Check the path.`,
    },
    { cause },
  );
}

export function notWritable(place: string, cause: unknown): StartRefusal {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new StartRefusal(
      {
        kk: `Көшірмеге дискіде орын жетпеді: ${place}. Орын босатыңыз немесе басқа дискіні көрсетіңіз.`,
        ru: `Для копии не хватило места на диске: ${place}. Освободите место или укажите другой диск.`,
        en: `The disk is too full for the backup: ${place}. Free some space or name another disk.`,
      },
      { cause },
    );
  }
  return new StartRefusal(
    {
      kk: `Көшірмені бұл жерге жазу мүмкін емес: ${place} (${code}). Басқа бос жолды көрсетіңіз.`,
      ru: `Копию сюда записать нельзя: ${place} (${code}). Укажите другой свободный путь.`,
      en: `The backup cannot be written here: ${place} (${code}). Name another free path.`,
    },
    { cause },
  );
}

export function notEmpty(): StartRefusal {
  return new StartRefusal({
    kk: 'Көшірме тек бос орынға қалпына келтіріледі, ал мұнда дерекқор не кілт бар. ASHYQ_DATA арқылы бос буманы, DATABASE_URL арқылы бос дерекқорды көрсетіңіз.',
    ru: 'Копия восстанавливается только на пустое место, а здесь уже есть база или ключ. Укажите в ASHYQ_DATA пустую папку, в DATABASE_URL — пустую базу.',
    en: 'A backup is restored into an empty place only, and here is a database or a key. Name an empty folder in ASHYQ_DATA and an empty database in DATABASE_URL.',
  });
}

export function otherProgram(): StartRefusal {
  return new StartRefusal({
    kk: 'Көшірмені бағдарламаның жаңарақ не басқа нұсқасы жасаған. Сол нұсқамен қалпына келтіріңіз; ештеңе өзгерген жоқ.',
    ru: 'Копия сделана более новой или другой версией программы. Восстановите её той версией; ничего не изменено.',
    en: 'The backup was made by a newer or another version of the program. Restore it with that version; nothing was changed.',
  });
}

export function damagedBlobs(names: readonly string[]): StartRefusal {
  const list = names.slice(0, 5).join(', ');
  return new StartRefusal({
    kk: `Көшірме жазылды, бірақ сақтау орнындағы файлдар бүлінген (${names.length}): ${list}. Оларды ескі көшірмеден алыңыз.`,
    ru: `Копия записана, но файлы в хранилище повреждены (${names.length}): ${list}. Возьмите их из прежней копии.`,
    en: `The backup is written, but files in the store are damaged (${names.length}): ${list}. Take them from an earlier backup.`,
  });
}
