import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';
import { useTexts } from '../texts.ts';

export type TimelineStep = {
  title: ComponentChildren;
  state: 'done' | 'current' | 'ahead';
  date?: ComponentChildren;
  children?: ComponentChildren;
};

/** The way of a case: an ordered list that is understood with CSS off. */
export function Timeline({ steps, label }: { steps: readonly TimelineStep[]; label?: string }) {
  const texts = useTexts();
  const words = { done: texts.doneStep, current: texts.currentStep, ahead: texts.nextStep };
  return (
    <ol class="sot-timeline" aria-label={label}>
      {steps.map((step, at) => (
        <li
          key={at}
          class={`sot-timeline__step sot-timeline__step--${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span class="sot-timeline__mark">{step.state === 'done' && <Icon name="check" />}</span>
          <div class="sot-timeline__body">
            <p class="sot-timeline__title">
              {step.title} <span class="govuk-visually-hidden">({words[step.state]})</span>
            </p>
            {step.date && <p class="sot-timeline__date">{step.date}</p>}
            {step.children && <div class="sot-timeline__more">{step.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
