import { type Disposable, workspace } from 'vscode';

export const rulePagesScheme = 'coachmark-rules';

/** The pages that the code of a finding leads to, read-only. */
export function rulePages(pageOf: (code: string) => Promise<string>): Disposable {
  return workspace.registerTextDocumentContentProvider(rulePagesScheme, {
    provideTextDocumentContent: ({ path }) => pageOf(path.replace(/^\//, '').replace(/\.md$/, '')),
  });
}
