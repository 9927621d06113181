import type { SheetKey } from '../../schema/sheet.ts';
import { paths } from '../../ui/paths.ts';
import { Empty, Screen } from '../../ui/Screen.tsx';
import { useWords } from '../../ui/useWords.ts';

export function NotHere({ sheet }: { sheet: SheetKey }) {
  const words = useWords();
  return (
    <Screen
      title={words.say('This {target} is not on the {sheet}')}
      back={{ href: paths.sheet(sheet), label: words.say('{Sheet}') }}
    >
      <Empty title="It may be in a version that is not published yet">
        <p>
          What the school has changed stands on{' '}
          <a href={paths.changeSheet(sheet)}>{words.say('the {sheet}’s changes')}</a>.
        </p>
      </Empty>
    </Screen>
  );
}
