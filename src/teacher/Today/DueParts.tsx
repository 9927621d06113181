import type { ComponentChildren } from 'preact';
import type { ShownName } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import { paths } from '../../ui/paths.ts';

type Names = ReadonlyMap<PupilId, ShownName>;

interface PartProps {
  title: string;
  count: number;
  /** Short lines, which may stand side by side. */
  short?: boolean;
  children: ComponentChildren;
}

/** One line that opens; nothing at all where there is nothing. */
export function Part({ title, count, short = false, children }: PartProps) {
  if (count === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul class={short ? 'today-due-short' : undefined}>{children}</ul>
    </details>
  );
}

interface LineProps {
  title: string;
  pupils: readonly PupilId[];
  names: Names;
  children?: ComponentChildren;
}

/** A target, and for whom. */
export function Line({ title, pupils, names, children }: LineProps) {
  return (
    <li>
      <span class="today-due-target">{title}</span>
      {pupils.map((pupil) => (
        <Name key={pupil} pupil={pupil} names={names} />
      ))}
      {children}
    </li>
  );
}

export function Name({ pupil, names }: { pupil: PupilId; names: Names }) {
  return <a href={paths.pupil(pupil)}>{names.get(pupil)?.short}</a>;
}
