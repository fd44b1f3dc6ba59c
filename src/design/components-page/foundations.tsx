import { Icon } from '../icon.tsx';
import { type IconName, iconShapes } from '../icon-shapes.ts';
import { Ornament } from '../ornament.tsx';
import { Sign } from '../sign.tsx';
import { dayColours, nightColours } from '../tokens.ts';
import type { Sample } from './samples.ts';
import { Section } from './section.tsx';

/** Colours, text, sign, icons. */
export function Foundations({ text }: { text: Sample }) {
  return (
    <>
      <Section id="sign" title={text.sign}>
        <p class="govuk-body">{text.signText}</p>
        <div class="sot-sample__signs">
          <Sign form="grand" title={text.sign} />
          <Sign form="plain" />
          <Sign form="small" />
        </div>
        <Ornament />
      </Section>
      <Section id="colours" title={text.colours}>
        <Swatches colours={dayColours} />
        <h3 class="govuk-heading-m">{text.night}</h3>
        <Swatches colours={nightColours} />
      </Section>
      <Section id="type" title={text.type}>
        <p class="govuk-heading-xl">{text.title}</p>
        <p class="govuk-heading-l">{text.sample}</p>
        <p class="govuk-heading-m">{text.longWord}</p>
        <p class="govuk-heading-s">{text.sample}</p>
        <p class="govuk-body-l">{text.lead}</p>
        <p class="govuk-body">{text.sample}</p>
        <p class="govuk-body-s">{text.sample}</p>
        <p class="govuk-body">
          <a class="govuk-link" href="#type">
            {text.savedLink}
          </a>
        </p>
      </Section>
      <Section id="icons" title={text.icons}>
        <ul class="sot-sample__icons">
          {(Object.keys(iconShapes) as IconName[]).map((name) => (
            <li key={name}>
              <Icon name={name} /> <span lang="en">{name}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Swatches({ colours }: { colours: Record<string, string> }) {
  return (
    <ul class="sot-sample__swatches">
      {Object.entries(colours).map(([name, value]) => (
        <li key={name}>
          <svg viewBox="0 0 48 32" aria-hidden="true" focusable="false">
            <rect width="48" height="32" rx="4" fill={value} />
          </svg>
          <span lang="en">{name}</span> <code>{value}</code>
        </li>
      ))}
    </ul>
  );
}
