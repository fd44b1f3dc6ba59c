import type { ComponentChildren } from 'preact';
import { Ornament } from '../ornament.tsx';
import { Sign } from '../sign.tsx';

/** The first screen of a site: its name, one sentence, one thing to do. For `Page.cover`. */
export function Cover(props: { title: ComponentChildren; lead?: ComponentChildren; children?: ComponentChildren }) {
  return (
    <section class="sot-cover" aria-labelledby="cover-title">
      <div class="govuk-width-container sot-cover__container">
        <div class="sot-cover__text">
          <h1 class="sot-cover__title" id="cover-title">
            {props.title}
          </h1>
          {props.lead && <p class="sot-cover__lead">{props.lead}</p>}
          {props.children}
        </div>
        <Sign form="grand" class="sot-cover__sign" />
      </div>
      <Ornament />
    </section>
  );
}
