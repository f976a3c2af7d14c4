/** A small text in every language for which there is a grammar: a function `total` on lines 2 to 6 with an `if` on 3 to 5. */
export const grammarTexts: Readonly<Record<string, { readonly text: string; readonly name?: string }>> = {
  c: { text: '#include <a.h>\nint total(int n) {\n  if (n > 2) {\n    n = 2;\n  }\n}', name: 'total' },
  cpp: { text: '#include <a>\nint total(int n) {\n  if (n > 2) {\n    n = 2;\n  }\n}', name: 'total' },
  csharp: { text: 'class A {\n  int total(int n) {\n    if (n > 2) {\n      n = 2;\n    }\n  }\n}', name: 'total' },
  css: { text: '/* of a cart */\n.total {\n  color: red;\n  margin: 0;\n  padding: 0;\n}' },
  go: { text: 'package a\nfunc total(n int) {\n\tif n > 2 {\n\t\tn = 2\n\t}\n}', name: 'total' },
  java: { text: 'class A {\n  int total(int n) {\n    if (n > 2) {\n      n = 2;\n    }\n  }\n}', name: 'total' },
  javascript: { text: "'use strict';\nfunction total(n) {\n  if (n > 2) {\n    n = 2;\n  }\n}", name: 'total' },
  javascriptreact: { text: "'use strict';\nfunction total(n) {\n  if (n > 2) {\n    return <p>two</p>;\n  }\n}", name: 'total' },
  php: { text: '<?php\nfunction total($n) {\n  if ($n > 2) {\n    $n = 2;\n  }\n}', name: 'total' },
  powershell: { text: '# of a cart\nfunction total($n) {\n  if ($n -gt 2) {\n    $n = 2\n  }\n}' },
  python: { text: 'import a\ndef total(n):\n  if n > 2:\n    n = 2\n    go(n)\n    end(n)', name: 'total' },
  ruby: { text: "require 'a'\ndef total(n)\n  if n > 2\n    n = 2\n  end\nend", name: 'total' },
  rust: { text: 'use a;\nfn total(n: i32) {\n  if n > 2 {\n    go(n);\n  }\n}', name: 'total' },
  shellscript: { text: 'set -e\ntotal() {\n  if test "$1" -gt 2; then\n    echo 2\n  fi\n}', name: 'total' },
  typescript: { text: "import 'a';\nfunction total(n: number): void {\n  if (n > 2) {\n    n = 2;\n  }\n}", name: 'total' },
  typescriptreact: { text: "import 'a';\nfunction Total(n: Props): Node {\n  if (n > 2) {\n    return <p>two</p>;\n  }\n}", name: 'Total' },
};
