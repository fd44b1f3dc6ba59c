export { compareTexts } from './collation.ts';
export {
  type CalendarDate,
  formatDate,
  formatDayAndMonth,
  formatLongDate,
  formatNumericDate,
  weekdayName,
} from './dates.ts';
export { foldForSearch, spellingForm } from './fold.ts';
export { repairHomoglyphs } from './homoglyphs.ts';
export type { Lang } from './lang.ts';
export { type MatchRank, matchRank } from './match-rank.ts';
export { findMentions, type Mention, type NamedPerson, type NamePart } from './mentions/find-mentions.ts';
export { findHastyNames, findNameShapes } from './mentions/name-shapes.ts';
export {
  type Gender,
  LARGEST_IN_WORDS,
  type NumberWordsOptions,
  numberInWords,
  tengeForAct,
  tengeInWords,
  type WordCase,
} from './number-words.ts';
export { formatCount, formatTenge } from './numbers.ts';
export { onRussianLayout } from './other-layout.ts';
export { pluralEn, pluralRu } from './plural.ts';
export { romaniseName } from './romanise.ts';
export { type AnalysedWord, analyse } from './stems/analyse.ts';
export { type SurnamePrefix, surnameKeys, surnamePrefix } from './surname.ts';
export { formatTime, formatTimeSpan } from './times.ts';
