import type { ComponentChildren } from 'preact';
import './Notice.css';

/** A sentence that stays: what happened, what is safe, what to do. `alarm` is read out at once. */
export function Notice({
  kind = 'plain',
  title,
  children,
  actions,
}: {
  kind?: 'plain' | 'good' | 'alarm';
  title?: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
}) {
  return (
    <div class={`notice notice-${kind}`} role={kind === 'alarm' ? 'alert' : 'status'}>
      {title && <p class="notice-title">{title}</p>}
      {children && <div>{children}</div>}
      {actions && <div class="notice-actions">{actions}</div>}
    </div>
  );
}
