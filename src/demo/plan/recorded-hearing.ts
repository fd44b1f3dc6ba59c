import type { MadeMark } from '#modules/recording/testing';

/** Seconds that are recorded: ten rounds of the clips. */
export const RECORDED_SECONDS = 160;

/** What the secretary marked; twenty seconds of it were closed. */
export const recordedMarks: readonly MadeMark[] = [
  { at: 1, kind: 'begin', text: 'Сот отырысы ашылды. Аудио-, бейнежазба жүргізіледі.' },
  { at: 6, kind: 'speaker', speaker: 'Төрағалық етуші', text: 'Іс жарияланды, келгендер тексерілді.' },
  { at: 18, kind: 'motion', speaker: 'Талап қоюшы', text: 'Қолхатты іске тіркеу туралы өтінішхат.' },
  { at: 30, kind: 'ruling', speaker: 'Төрағалық етуші', text: 'Өтінішхат қанағаттандырылды.' },
  { at: 38, kind: 'speaker', speaker: 'Талап қоюшы', text: 'Қарыз 2025 жылғы наурызда берілді.' },
  { at: 58, kind: 'question', speaker: 'Жауапкер', text: 'Ақша қалай берілді?' },
  { at: 64, kind: 'answer', speaker: 'Талап қоюшы', text: 'Қолма-қол, қолхатпен.' },
  { at: 78, kind: 'closed', text: 'Банк құпиясы қаралады.' },
  { at: 84, kind: 'evidence', speaker: 'Жауапкер', text: 'Шоттан көшірме зерттелді.' },
  { at: 98, kind: 'open' },
  { at: 104, kind: 'objection', speaker: 'Жауапкер', text: 'Пайыз мөлшерімен келіспейді.' },
  { at: 120, kind: 'pleadings', speaker: 'Талап қоюшы', text: 'Талапты толық қолдайды.' },
  { at: 138, kind: 'announcement', speaker: 'Төрағалық етуші', text: 'Қарар бөлігі жария етілді.' },
  { at: 156, kind: 'end', text: 'Сот отырысы жабылды.' },
];
