import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serveFeedback } from './serve-feedback';

const usage = `Usage: coachmark-language-server --stdio

Looks at review comments while they are written, in any editor that speaks the language server protocol.
`;

const ways = ['--stdio', '--node-ipc', '--socket', '--pipe'];
if (process.argv.slice(2).some((arg) => ways.some((way) => arg.startsWith(way)))) serveFeedback(createConnection(ProposedFeatures.all));
else {
  process.stderr.write(usage);
  process.exitCode = process.argv.includes('--help') ? 0 : 2;
}
