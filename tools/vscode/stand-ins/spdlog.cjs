// Stands in for @vscode/spdlog, whose native part must be compiled. VS Code's logs, and with them the output
// channels of extensions, are written through it.
const fs = require('node:fs');
const path = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    this.level = 2;
    this.bare = false;
    for (const [level, word] of LEVELS.entries()) {
      this[word === 'warning' ? 'warn' : word] = (message) => this.write(level, message);
    }
  }
  write(level, message) {
    if (level < this.level || !this.file) return;
    const text = this.bare ? message : `${stamp()} [${LEVELS[level]}] ${message}\n`;
    try {
      fs.appendFileSync(this.file, text);
    } catch {
      // The folder may be deleted while the server still runs; nothing can be logged then.
    }
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {}
  clearFormatters() {
    this.bare = true;
  }
  flush() {}
  drop() {
    this.file = undefined;
  }
}

const stamp = () => new Date().toISOString().replace('T', ' ').slice(0, 23);

async function createRotatingLogger(name, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return new Logger('rotating', name, file);
}

exports.version = '0.0.0';
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = createRotatingLogger;
exports.createAsyncRotatingLogger = createRotatingLogger;
