import { localesAgree } from './locales/agreement.ts';
import { textsAreTranslated } from './locales/scripts.ts';
import { suffixesStandFree } from './locales/suffixes.ts';
import { synonymsAreNotWritten } from './locales/synonyms.ts';
import { partOf } from './part.ts';

/** Texts in three languages: whole, translated, grammatical, in the words of GLOSSARY.md. */
export const locales = partOf('locales', [localesAgree, textsAreTranslated, suffixesStandFree, synonymsAreNotWritten]);
