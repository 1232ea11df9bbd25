import { Page } from '../../page.js';

export default function PlaygroundPage() {
  return (
    <Page name="playground" title="Playground">
      <h1>Playground</h1>
    </Page>
  );
}
