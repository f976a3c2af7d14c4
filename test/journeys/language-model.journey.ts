import { type CommentWidget, languageModel, openSample, otherComments, type Workbench, type Workspace } from './driver';

/** From this version on of VS Code extensions can bring a model. */
const firstWithModels = 104;

describe('a comment laid out by a language model', () => {
  const other = otherComments();
  const model = languageModel();
  let workspace: Workspace;
  let workbench: Workbench;
  let hasModel = false;

  before(async () => {
    ({ workspace, workbench } = await openSample([other.folder, model.folder]));
    hasModel = Number(workbench.version.split('.')[1]) >= firstWithModels;
  });

  after(async () => {
    await workbench?.close();
    workspace?.remove();
    other.remove();
    model.remove();
  });

  async function write(line: number, text: string): Promise<CommentWidget> {
    await workbench.editor.focus();
    await workbench.editor.goTo(line);
    await workbench.runCommand('Other: Comment');
    const box = await workbench.comments.widget();
    await box.openReply();
    await box.type(text);
    await box.boxTextIs((now) => now.includes(text));
    return box;
  }

  it('is asked for by name, and tells where there is no comment, or no model', async () => {
    const { notifications } = workbench;
    await workbench.runCommand('Coachmark: Restructure Comment with a Language Model');
    await notifications.toast('Put the cursor into a comment');
    await notifications.clear();
    const box = await write(16, 'the cache in `save` is stale');
    await workbench.runCommand('Coachmark: Restructure Comment with a Language Model');
    if (!hasModel) {
      await notifications.toast('VS Code has no language model');
      await workbench.screenshot('model-none');
      await box.boxTextIs((now) => now === 'the cache in `save` is stale');
      return;
    }
    await workbench.page.locator('.tab.active', { hasText: 'as suggested' }).waitFor();
    await workbench.screenshot('model-suggested');
    await workbench.press('Control+Enter');
    await box.boxTextIs((now) => now.startsWith('**Behavior:** the cache in `save` is stale'));
    await workbench.page.locator('.tab', { hasText: 'as suggested' }).waitFor({ state: 'detached' });
    await workbench.screenshot('model-taken');
  });
});
