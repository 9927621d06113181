import type { ComponentChildren } from 'preact';
import './ChooseFile.css';

interface Props {
  take: (files: File[]) => unknown;
  icon: ComponentChildren;
  /** The words on it, which are its name too. */
  children: string;
  kind?: 'main' | 'plain';
  /** Where the same words stand more than once on a screen. */
  of?: string | undefined;
  /** Better left out: an iPad greys out every file whose suffix it does not know. */
  accept?: string;
  isMany?: boolean;
  disabled?: boolean;
}

/** Looks like a button and opens the tablet's own file picker. */
export function ChooseFile({
  take,
  icon,
  children,
  kind = 'plain',
  of,
  accept,
  isMany = false,
  disabled = false,
}: Props) {
  return (
    <label class={`button button-${kind} choose-file`}>
      {icon}
      <span>{children}</span>
      <input
        type="file"
        class="unseen"
        multiple={isMany}
        disabled={disabled}
        {...(accept && { accept })}
        {...(of && { 'aria-label': `${children}: ${of}` })}
        onChange={({ currentTarget: input }) => {
          const files = [...(input.files ?? [])];
          // The same file can be chosen again after it was put right.
          input.value = '';
          if (files.length > 0) void take(files);
        }}
      />
    </label>
  );
}
