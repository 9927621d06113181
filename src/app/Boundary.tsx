import { Component, type ComponentChildren } from 'preact';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Screen.tsx';
import { Rescue, type RescueDoor, useRescue } from './Rescue.tsx';
import { whyStuck } from './whyStuck.ts';

/**
 * A screen that fails must not take the day with it: one calm sentence, and the way back. Where adults are, a table
 * that cannot be read is also saved from here.
 */
export class Boundary extends Component<
  { children: ComponentChildren; at: string; rescue?: RescueDoor | undefined },
  { error?: unknown; at: string }
> {
  override state: { error?: unknown; at: string } = { at: this.props.at };

  static override getDerivedStateFromProps(props: { at: string }, state: { at: string }) {
    return props.at === state.at ? null : { error: undefined, at: props.at };
  }

  override componentDidCatch(error: unknown): void {
    this.setState({ error });
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <main class="screen" id="main">
        <h1 class="unseen">Redraft</h1>
        <Empty
          title="This screen could not be shown"
          action={
            <Button kind="main" onClick={() => location.reload()}>
              Open Redraft again
            </Button>
          }
        >
          <p>Everything that was tapped before is safe on this tablet.</p>
        </Empty>
        {this.props.rescue && whyStuck(this.state.error) !== 'unknown' && (
          <RescueHere door={this.props.rescue} />
        )}
      </main>
    );
  }
}

/** Behind the PIN already. */
function RescueHere({ door }: { door: RescueDoor }) {
  const { step, read } = useRescue(door);
  return <Rescue step={step} ask={read} beginAnew={door.beginAnew} />;
}
