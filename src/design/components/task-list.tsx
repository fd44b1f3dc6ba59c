import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.ts';
import { Tag, type Tone } from './tag.tsx';

export type Task = {
  title: ComponentChildren;
  /** Absent while the task cannot be started yet. */
  href?: string;
  hint?: ComponentChildren;
  status: { text: string; tone?: Tone };
  cannotStart?: boolean;
};

/** Parts of a long form and how far each is; a finished task needs no tag, its word is enough. */
export function TaskList({ id = 'task-list', tasks }: { id?: string; tasks: readonly Task[] }) {
  return (
    <ul class="govuk-task-list">
      {tasks.map((task, at) => (
        <TaskItem key={at} task={task} id={`${id}-${at + 1}`} />
      ))}
    </ul>
  );
}

function TaskItem({ task, id }: { task: Task; id: string }) {
  const { title, href, hint, status, cannotStart } = task;
  return (
    <li class={classNames('govuk-task-list__item', href && 'govuk-task-list__item--with-link')}>
      <div class="govuk-task-list__name-and-hint">
        {href === undefined ? (
          <div>{title}</div>
        ) : (
          <a
            class="govuk-link govuk-task-list__link"
            href={href}
            aria-describedby={`${hint ? `${id}-hint ` : ''}${id}-status`}
          >
            {title}
          </a>
        )}
        {hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      <div
        class={classNames('govuk-task-list__status', cannotStart && 'govuk-task-list__status--cannot-start-yet')}
        id={`${id}-status`}
      >
        {status.tone ? <Tag tone={status.tone}>{status.text}</Tag> : status.text}
      </div>
    </li>
  );
}
