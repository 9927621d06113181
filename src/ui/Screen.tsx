import { ChevronLeft } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import './Screen.css';

/** A screen's frame: where I am, the way back, what I can do, and the rest. */
export function Screen({
  title,
  tile,
  over,
  back,
  actions,
  wide = false,
  children,
}: {
  title: string;
  /** Whose screen it is, to the eye. */
  tile?: ComponentChildren;
  /** A few words above the title: which class, which unit. */
  over?: ComponentChildren;
  back?: { href: string; label: string };
  actions?: ComponentChildren;
  wide?: boolean;
  children: ComponentChildren;
}) {
  useEffect(() => {
    // Screens have names, pupils do not appear in them: the title reaches the browser's history.
    document.title = 'Redraft';
  }, []);
  return (
    <main class={`screen ${wide ? 'screen-wide' : ''}`} id="main">
      <header class="screen-head">
        {back && (
          <a class="screen-back" href={back.href}>
            <ChevronLeft aria-hidden="true" />
            <span>{back.label}</span>
          </a>
        )}
        {tile}
        <div class="screen-title">
          {over && <p class="soft small">{over}</p>}
          <h1>{title}</h1>
        </div>
        {actions && <div class="screen-actions">{actions}</div>}
      </header>
      {children}
    </main>
  );
}

/** What to do first, where there is nothing yet. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children?: ComponentChildren;
  action?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children && <div class="soft">{children}</div>}
      {action}
    </div>
  );
}
