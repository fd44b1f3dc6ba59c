import { Button, Input } from '#design';
import type { Lang } from '#platform/i18n';
import { listHref } from './asked.ts';
import { hearingsTexts } from './texts.ts';

export interface FindFormProps {
  readonly lang: Lang;
  readonly typed?: string | undefined;
  readonly error?: string | undefined;
}

/** One field for number, organisation or surname. Sent by POST: a surname stays in no address, history or log. */
export function FindForm({ lang, typed = '', error }: FindFormProps) {
  const texts = hearingsTexts(lang);
  return (
    <search aria-label={texts.findButton}>
      <form class="sot-find" action={listHref(lang, {})} method="post">
        <Input
          name="find"
          label={texts.find}
          labelSize="s"
          hint={texts.findHint}
          value={typed}
          autocomplete="off"
          spellcheck={false}
          {...(error ? { error } : {})}
        />
        <Button icon="search">{texts.findButton}</Button>
      </form>
    </search>
  );
}
