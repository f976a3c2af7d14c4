/** What the command line says of itself. */
export const usage = `Usage: coachmark <command> [options]

Commands:
  lint [file ...]         Say what will not land in review comments, each file or standard input as one comment:
                          <file>:<line>:<column> <severity> <code> <message>
    --kind reinforce|improve|ask, --weight must|consider, --level novice|competent|expert
                          What the comment is meant to be, and for whom.
    --fail-on error|warning|information|hint
                          From which severity on the exit code is 1 (warning).
  lint --format jsonl     The same for many. A line of JSON in:
                          {"id", "text", "kind"?, "weight"?, "level"?}
                          and a line of JSON out for each:
                          {"id", "role": "feedback|question|praise|reply|fragment|other",
                           "sections": {"situation", "behavior", "impact", "rationale", "nextStep"},
                           "harsh", "uncivil", "uninformative", "hedged",
                           "findings": [{"code", "severity", "start", "end", "message", "rewrite"?}]}
                          Offsets are UTF-16 units, the end exclusive; the four numbers go from 0 to 1.
  locate --format jsonl   Say where code is today. A line of JSON in:
                          {"id", "path", "languageId"?, "before", "startLine", "endLine", "after": {"<path>": "<text>"},
                           "git"?: {"repo", "from", "to"}, "stored"?: true}
                          and a line of JSON out for each:
                          {"id", "state": "here|moved|changed|check|lost", "path", "startLine", "endLine", "confidence"}
                          Lines count from 1, both included.
  questions --format jsonl
                          Say what to ask about code. A line of JSON in:
                          {"id", "languageId", "code", "selection"?: {"startLine", "endLine"}, "level"?, "role"?}
                          and a line of JSON out for each:
                          {"id", "topics": [{"topic", "score", "evidence": {"line", "what"}}],
                           "questions": [{"id", "text", "purpose", "topic"|null, "score"}]}
                          Twenty questions at most. level: novice|competent|expert;
                          role: review|driver|navigator|prediction|retrospective.

A line that cannot be read is answered with {"line": <its number>, "error": "<why>"}. Exit codes: 0 clean, 1 findings or
lines that could not be read, 2 wrong use.
`;
