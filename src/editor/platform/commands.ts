import { commands, type Disposable } from 'vscode';
import { reportFailure } from './report';

/** Every command of the extension; a test compares this list with package.json. */
export type CommandId =
  | 'coachmark.note.add'
  | 'coachmark.note.addToFile'
  | 'coachmark.note.compose'
  | 'coachmark.note.next'
  | 'coachmark.note.previous'
  | 'coachmark.note.edit'
  | 'coachmark.note.reply'
  | 'coachmark.note.delete'
  | 'coachmark.note.deleteReply'
  | 'coachmark.note.restore'
  | 'coachmark.note.resolve'
  | 'coachmark.note.reopen'
  | 'coachmark.note.chooseKind'
  | 'coachmark.note.chooseWeight'
  | 'coachmark.note.share'
  | 'coachmark.note.shareAll'
  | 'coachmark.note.copy'
  | 'coachmark.note.openFile'
  | 'coachmark.note.comeBack'
  | 'coachmark.note.reveal'
  | 'coachmark.note.rescueCopies'
  | 'coachmark.place.accept'
  | 'coachmark.place.attach'
  | 'coachmark.place.showOriginal'
  | 'coachmark.box.save'
  | 'coachmark.box.saveAndShare'
  | 'coachmark.box.discard'
  | 'coachmark.box.adopt'
  | 'coachmark.box.setKind'
  | 'coachmark.box.nextPart'
  | 'coachmark.box.previousPart'
  | 'coachmark.box.leave'
  | 'coachmark.box.hide'
  | 'coachmark.notes.refresh'
  | 'coachmark.notes.groupByFile'
  | 'coachmark.notes.groupByKind'
  | 'coachmark.notes.groupByState'
  | 'coachmark.feedback.askModel'
  | 'coachmark.feedback.takeSuggestion'
  | 'coachmark.pairing.start'
  | 'coachmark.pairing.continue'
  | 'coachmark.pairing.menu'
  | 'coachmark.pairing.begin'
  | 'coachmark.pairing.pause'
  | 'coachmark.pairing.resume'
  | 'coachmark.pairing.switch'
  | 'coachmark.pairing.extend'
  | 'coachmark.pairing.skip'
  | 'coachmark.pairing.break'
  | 'coachmark.pairing.people'
  | 'coachmark.pairing.awayOnce'
  | 'coachmark.pairing.away'
  | 'coachmark.pairing.back'
  | 'coachmark.pairing.leave'
  | 'coachmark.pairing.settings'
  | 'coachmark.pairing.predict'
  | 'coachmark.pairing.compare'
  | 'coachmark.pairing.credit'
  | 'coachmark.pairing.mobNext'
  | 'coachmark.pairing.room'
  | 'coachmark.pairing.end'
  | 'coachmark.pairing.share'
  | 'coachmark.questions.show'
  | 'coachmark.questions.insertPicked'
  | 'coachmark.questions.ask'
  | 'coachmark.questions.insert'
  | 'coachmark.questions.copy'
  | 'coachmark.questions.askFurther'
  | 'coachmark.questions.favour'
  | 'coachmark.questions.unfavour'
  | 'coachmark.questions.hide'
  | 'coachmark.questions.unhideAll'
  | 'coachmark.questions.openPack'
  | 'coachmark.questions.level'
  | 'coachmark.questions.pin'
  | 'coachmark.questions.groupByPurpose'
  | 'coachmark.questions.groupByArc'
  | 'coachmark.questions.groupByTopic'
  | 'coachmark.questions.answer'
  | 'coachmark.questions.showCode'
  | 'coachmark.questions.rest'
  | 'coachmark.questions.shareAsked'
  | 'coachmark.questions.forget'
  | 'coachmark.questions.clearMemory'
  | 'coachmark.questions.tellOrFind'
  | 'coachmark.author.set'
  | 'coachmark.log.show';

/** What VS Code hands to a command depends on where it was called from; every handler reads its arguments itself. */
export type CommandHandler = (...args: readonly unknown[]) => unknown;

/** Registers a command. A failure is logged with its cause and shown once, with the log one click away. */
export function registerCommand(id: CommandId, handler: CommandHandler): Disposable {
  return commands.registerCommand(id, async (...args: readonly unknown[]) => {
    try {
      return await handler(...args);
    } catch (cause) {
      reportFailure(cause);
      return undefined;
    }
  });
}

/** Registers several commands at once. */
export function registerCommands(handlers: Partial<Record<CommandId, CommandHandler>>): Disposable[] {
  return (Object.entries(handlers) as [CommandId, CommandHandler][]).map(([id, handler]) => registerCommand(id, handler));
}
