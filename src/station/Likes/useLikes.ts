import { useLayoutEffect } from 'preact/hooks';
import { likeOf } from '../../rules/likes.ts';
import type { Likes } from '../../schema/likes.ts';
import './useLikes.css';

const onPage = ['size', 'space', 'paper', 'motion'] as const;

/** The page as this child likes it, for as long as it is theirs: the next child meets the usual one. */
export function useLikes(likes: Likes | undefined): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    for (const like of onPage) {
      const is = likeOf(likes, like);
      if (is === 'usual') delete dataset[like];
      else dataset[like] = is;
    }
    return () => {
      for (const like of onPage) delete dataset[like];
    };
  }, [JSON.stringify(likes)]);
}
