import type { ProtocolItem } from '../protocol-form.ts';
import { kazakh } from './kazakh.ts';
import type { ProtocolWords } from './protocol-words.ts';
import { russian } from './russian.ts';

/** A protocol is written in the language of proceedings. */
export function wordsIn(language: 'kk' | 'ru'): ProtocolWords {
  return language === 'kk' ? kazakh : russian;
}

/** How the items are called on the paper. */
export function protocolItemNames(language: 'kk' | 'ru'): Readonly<Record<ProtocolItem, string>> {
  return wordsIn(language).items;
}
