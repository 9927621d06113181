import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import './Button.css';

interface Props {
  /** `main` is the one main action of a screen. */
  kind?: 'main' | 'plain' | 'quiet' | 'alarm';
  icon?: ComponentChildren;
  children: ComponentChildren;
}

export function Button({
  kind = 'plain',
  icon,
  children,
  class: extra,
  type = 'button',
  ...rest
}: Props & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon'>) {
  return (
    <button {...rest} type={type} class={`button button-${kind} ${extra ?? ''}`}>
      {icon}
      <span>{children}</span>
    </button>
  );
}

/** Looks like a button, goes somewhere: a real link, so that it opens, focuses and reads as one. */
export function ButtonLink({ kind = 'plain', icon, children, href }: Props & { href: string }) {
  return (
    <a href={href} class={`button button-${kind}`}>
      {icon}
      <span>{children}</span>
    </a>
  );
}
