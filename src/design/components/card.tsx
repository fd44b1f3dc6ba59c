import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icon-shapes.ts';

export type CardProps = {
  title: ComponentChildren;
  /** Makes the whole card one link. */
  href?: string;
  headingLevel?: 2 | 3 | 4;
  icon?: IconName;
  tone?: 'plain' | 'accent';
  children?: ComponentChildren;
};

/** A thing among its like: a court, a service, a task of the home page. */
export function Card({ title, href, headingLevel = 2, icon, tone = 'plain', children }: CardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div class={classNames('sot-card', href && 'sot-card--link', tone === 'accent' && 'sot-card--accent')}>
      <Heading class="sot-card__title">
        {icon && <Icon name={icon} class="sot-card__icon" />}
        {href === undefined ? (
          <span>{title}</span>
        ) : (
          <a class="sot-card__link" href={href}>
            {title}
          </a>
        )}
        {href !== undefined && <Icon name="arrow-right" class="sot-card__arrow" />}
      </Heading>
      {children && <div class="sot-card__body">{children}</div>}
    </div>
  );
}

/** Cards beside each other, two or three in a row, one on a phone. */
export function CardGrid({ columns = 3, children }: { columns?: 2 | 3; children: ComponentChildren }) {
  return <div class={`sot-cards sot-cards--${columns}`}>{children}</div>;
}
