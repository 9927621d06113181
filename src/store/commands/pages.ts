import type { Page, PageTouched } from '../../schema/event.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { Stamp } from '../../schema/stamp.ts';
import { pageWasMax } from '../../schema/words.ts';
import type { Store } from '../store.ts';
import { type Writing, write } from '../write.ts';
import {
  cutUpPhoto,
  keepCut,
  keepPage,
  type Photo,
  pagesAt,
  pageTables,
  putPage,
  type VersionAt,
} from './keepPage.ts';

/*
 * What an adult does with photographed pages. The bytes of a page that is taken out stay while this tablet has
 * them, so that every one of these can be undone.
 */

/** After the pages that this version has. */
export async function filePage(store: Store, at: VersionAt, photo: Photo): Promise<Stamp> {
  const stamp = await keepPage(store, { ...at, ...photo });
  store.undo.push({ done: { what: 'page', did: 'filed' }, undo: () => withdraw(store, at, stamp) });
  return stamp;
}

/**
 * The same page turned, brightened or cut straight; or photographed again, where nothing is known of how the one photo
 * lies on the other. It remembers the photo that it was, so that what stood on that one is found on it.
 */
export async function replacePage(
  store: Store,
  page: Page,
  photo: Photo,
  touched?: PageTouched,
): Promise<Stamp> {
  const cut = await cutUpPhoto(store, photo);
  const at = { ...versionOf(page), order: page.order };
  const was = [...(page.was ?? []), { page: page.page, ...(touched && { touched }) }].slice(-pageWasMax);
  const stamp = await keepCut(store, { ...at, was, supersedes: [page.stamp] }, cut);
  const { id: now } = cut.pictures.page;
  store.undo.push({
    done: { what: 'page', did: 'changed' },
    undo: () =>
      write(store, pageTables, async (desk) => {
        // Undo may have said it again under another stamp.
        const stands = (await pagesAt(desk, at)).filter(({ page: { id } }) => id === now);
        const supersedes = stands.map((each) => each.stamp);
        await putPage(desk, { ...at, ...wasOf(page), supersedes }, picturesOf(page));
      }),
  });
  return stamp;
}

/** It was somebody else's. */
export async function movePage(store: Store, page: Page, pupil: PupilId): Promise<Stamp> {
  const to = { ...versionOf(page), pupil };
  const stamp = await write(store, pageTables, async (desk) => {
    await putWithdrawal(desk, versionOf(page), page.stamp);
    return putPage(desk, to, picturesOf(page));
  });
  store.undo.push({
    done: { what: 'page', did: 'moved' },
    undo: () =>
      write(store, pageTables, async (desk) => {
        await putWithdrawal(desk, to, stamp);
        await putPage(desk, { ...versionOf(page), ...wasOf(page), order: page.order }, picturesOf(page));
      }),
  });
  return stamp;
}

export async function takeOutPage(store: Store, page: Page): Promise<void> {
  await withdraw(store, versionOf(page), page.stamp);
  store.undo.push({
    done: { what: 'page', did: 'taken-out' },
    undo: () => again(store, { ...versionOf(page), ...wasOf(page), order: page.order }, page),
  });
}

async function again(store: Store, at: Parameters<typeof putPage>[1], page: Page): Promise<void> {
  await write(store, pageTables, (desk) => putPage(desk, at, picturesOf(page)));
}

async function withdraw(store: Store, at: VersionAt, stamp: Stamp): Promise<void> {
  await write(store, pageTables, (desk) => putWithdrawal(desk, at, stamp));
}

function putWithdrawal(desk: Writing, { unit, task, pupil }: VersionAt, stamp: Stamp): Promise<Stamp> {
  return desk.append({ kind: 'withdrawal', unit, task, pupil, supersedes: [stamp] });
}

function versionOf({ unit, task, pupil, version }: Page): VersionAt {
  return { unit, task, pupil, version };
}

function wasOf({ was }: Page): Pick<Page, 'was'> {
  return was ? { was } : {};
}

/** Its bytes are here already. */
function picturesOf({ page, thumbnail }: Page) {
  return { pictures: { page, thumbnail }, cuts: [] };
}
