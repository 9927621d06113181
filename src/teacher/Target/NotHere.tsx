import type { SheetKey } from '../../schema/sheet.ts';
import { paths } from '../../ui/paths.ts';
import { Empty, Screen } from '../../ui/Screen.tsx';

export function NotHere({ sheet }: { sheet: SheetKey }) {
  return (
    <Screen title="This target is not on the sheet" back={{ href: paths.sheet(sheet), label: 'Sheet' }}>
      <Empty title="It may be in a version that is not published yet">
        <p>
          What the school has changed stands on <a href={paths.changeSheet(sheet)}>the sheet’s changes</a>.
        </p>
      </Empty>
    </Screen>
  );
}
