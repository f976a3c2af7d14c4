import { Diagnostic, DiagnosticSeverity, type Disposable, languages, Position, Range } from 'vscode';
import { inBackground } from '../platform/report';
import type { QuestionSource } from './question-source';
import { packProblemWords } from './words';

/** Lists packs that cannot be read among the problems, at the line of what is wrong. Packs are read when questions are first asked for. */
export class PackProblems implements Disposable {
  private readonly list = languages.createDiagnosticCollection('coachmark-questions');
  private readonly listening: Disposable;

  constructor(private readonly source: QuestionSource) {
    this.listening = source.onDidChange(() => inBackground(this.show()));
  }

  dispose(): void {
    this.listening.dispose();
    this.list.dispose();
  }

  async show(): Promise<void> {
    const { problems } = await this.source.load();
    this.list.clear();
    for (const one of problems) {
      const at = new Position(one.problem.line - 1, 0);
      const diagnostic = new Diagnostic(new Range(at, at.with({ character: 1000 })), packProblemWords(one), DiagnosticSeverity.Error);
      diagnostic.source = 'coachmark';
      this.list.set(one.file, [diagnostic]);
    }
  }
}
