/** What the command line says of itself. */
export const usage = `Usage: coachmark <command> [options]

Commands:
  locate --format jsonl   Say where code is today. A line of JSON in:
                          {"id", "path", "languageId"?, "before", "startLine", "endLine", "after": {"<path>": "<text>"},
                           "git"?: {"repo", "from", "to"}, "stored"?: true}
                          and a line of JSON out for each:
                          {"id", "state": "here|moved|changed|check|lost", "path", "startLine", "endLine", "confidence"}
                          Lines count from 1, both included. A line that cannot be read is answered with
                          {"line": <its number>, "error": "<why>"}.
`;
