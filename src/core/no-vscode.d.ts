// What `vscode` means in core: nothing. An import of it fails to compile, because core must run without an editor.
export {};
