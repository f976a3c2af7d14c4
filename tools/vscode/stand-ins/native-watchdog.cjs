// Stands in for native-watchdog, whose native part must be compiled. The extension host also looks for its parent
// once a second without it.
exports.start = () => {};
exports.exit = (code) => process.exit(code || 0);
