import { useEffect } from 'preact/hooks';
import { beginScan, litIn, pressIn, scanOn } from '../../rules/scanning.ts';
import './OneSwitch.css';

const everyMs = { slow: 2500, fast: 1200 } as const;

/**
 * Everything that can be tapped is lit in turn, and Space, Enter or a finger anywhere takes what is lit. Writing by
 * hand is not among it: who has one switch says it aloud.
 */
export function useOneSwitch(speed: 'usual' | keyof typeof everyMs): void {
  useEffect(() => {
    if (speed === 'usual') return;
    let shown = thingsHere();
    let scan = beginScan(shown.length);
    const light = () => {
      unlight();
      const lit = litIn(scan).flatMap((i) => shown[i] ?? []);
      for (const each of lit) each.classList.add('one-switch-lit');
      lit[0]?.scrollIntoView({ block: 'nearest' });
    };
    /** Another screen, or something more on it: it begins again, and nothing is taken that was not lit. */
    const isAnother = () => {
      const now = thingsHere();
      if (now.length === shown.length && now.every((each, i) => each === shown[i])) return false;
      shown = now;
      scan = beginScan(shown.length);
      return true;
    };
    const goOn = () => {
      if (!isAnother()) scan = scanOn(scan);
      light();
    };
    const press = () => {
      if (isAnother()) return light();
      const { scan: next, take } = pressIn(scan);
      scan = next;
      if (take !== undefined) shown[take]?.click();
      light();
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== ' ' && event.key !== 'Enter') return;
      swallow(event);
      if (!event.repeat) press();
    };
    const pointer = (event: Event) => {
      swallow(event);
      press();
    };
    // A press that the browser makes of a finger, after it was taken for the switch; one of ours is not trusted.
    const click = (event: Event) => event.isTrusted && swallow(event);
    light();
    const going = setInterval(goOn, everyMs[speed]);
    const options = { capture: true };
    document.addEventListener('keydown', key, options);
    document.addEventListener('pointerdown', pointer, options);
    document.addEventListener('click', click, options);
    return () => {
      clearInterval(going);
      unlight();
      document.removeEventListener('keydown', key, options);
      document.removeEventListener('pointerdown', pointer, options);
      document.removeEventListener('click', click, options);
    };
  }, [speed]);
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function thingsHere(): HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>('button:not(:disabled), a[href]');
  return [...all].filter((each) => each.checkVisibility());
}

function unlight(): void {
  for (const lit of document.querySelectorAll('.one-switch-lit')) lit.classList.remove('one-switch-lit');
}
