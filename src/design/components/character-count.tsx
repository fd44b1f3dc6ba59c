import { classNames } from '../class-names.ts';
import { i18nAttributes, useTexts } from '../texts.ts';
import { Hint } from './hint.tsx';
import { Textarea, type TextareaProps } from './textarea.tsx';

/** A textarea that says how much room is left; without JavaScript it says the limit. `maxlength` counts characters. */
export function CharacterCount(props: TextareaProps & { maxlength: number; threshold?: number }) {
  const { maxlength, threshold, name, id = name } = props;
  const texts = useTexts();
  return (
    <Textarea
      {...props}
      describedBy={classNames(props.describedBy, `${id}-info`)}
      class={classNames('govuk-js-character-count', props.class)}
      groupClass={classNames('govuk-character-count', props.groupClass)}
      groupAttributes={{
        'data-module': 'govuk-character-count',
        'data-maxlength': maxlength,
        'data-threshold': threshold,
        ...i18nAttributes({
          'characters-under-limit': texts.charactersLeft,
          'characters-at-limit': texts.charactersNone,
          'characters-over-limit': texts.charactersOver,
        }),
      }}
      afterInput={
        <Hint id={`${id}-info`} class="govuk-character-count__message">
          {texts.upToCharacters.replace('%{count}', String(maxlength))}
        </Hint>
      }
    />
  );
}
