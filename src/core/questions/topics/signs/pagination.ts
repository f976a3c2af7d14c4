import { call, code, name, near, raw, said, type Sign, sign, titled, word } from '../sign';

export const pagination: readonly Sign[] = [
  word(0.44, 'pages by name', 'paginate paginated pagination paginator pageable paging paginates paginating kaminari pagy'),
  name(0.6, 'place in a list that goes on', /^(?:Next)?(?:ContinuationToken|Marker)$|^(?:next_?marker|continuation_?token|IsTruncated|is_truncated|pagingState|paging_?state|nextLink|next_?link|next_?url|nextUrl|nextPageUrl)$/),
  name(0.55, 'place or size of a page', /^(?:\$|@)?_?(?:(?:next|prev|previous|current|last|total|per|num|start|end)_?(?:page|pages|cursor|Page|Pages|Cursor|PageToken|_page_token|PageNumber|_page_\w+)|page_?(?:size|num|number|index|token|count|no|limit|offset|info|Size|Num|Number|Index|Token|Count|No|Limit|Offset|Info|Request|Param\w*|Options)|(?:per_page|perPage|PER_PAGE|PAGE_SIZE|PageSize|PageNumber|PageIndex|NextPageToken|has_?(?:More|more|Extra)(?:_?[pP]ages?)?|has_?(?:Next|next|Previous)_?[pP]age|HasMore|HasNextPage|Cursor(?:Pager?|Page\w*)|EndCursor|endCursor|end_cursor|startCursor|after_cursor|ExclusiveStartKey|LastEvaluatedKey|starting_after|startAfter|isLastPage|seek_?(?:key|payload)))$/),
  sign(0.6, 'limit together with offset', ({ words, facts, lines }) => {
    const first = [...(words.get('limit') ?? [])];
    const second = [...(words.get('offset') ?? []), ...(words.get('skip') ?? []), ...(words.get('cursor') ?? [])];
    const inText = facts.strings.filter(({ text }) => /\blimit\b[^;]*\boffset\b|\boffset\b[^;]*\b(?:limit|fetch next)\b/i.test(text)).map(({ line }) => line);
    return lines.length < 400 && first.length > 0 && second.length > 0 ? [...near(second, first, 4), ...inText] : inText;
  }),
  sign(0.56, 'goes on behind the last id', ({ facts, lines }) => near(facts.names.filter(({ text }) => /^\$?_?(?:after|before|since|last|max|min|from|start)_?(?:seen_?)?(?:id|key|cursor)$/i.test(text)).map(({ line }) => line), lines.flatMap((line, at) => (/\b(?:limit|Limit|LIMIT|take|Take|page_?[sS]ize|first|setMaxResults)\s*[(:=]/.test(line) ? [at] : [])), 30)),
  word(-0.6, 'pages of a document', 'pdf pdfjs pdfjslib docx'),
  word(0.15, 'page', 'page pages'),
  word(0.2, 'place in a list', 'cursor cursors offset'),
  sign(0.28, 'page with a size or a number', ({ words }) => near(words.get('page') ?? [], ['limit', 'size', 'per', 'offset', 'next', 'prev', 'token', 'number', 'cursor'].flatMap((other) => words.get(other) ?? []), 2)),
  code(0.6, 'place computed from a page', /[pP]age\w*\s*-\s*1\s*\)?\s*\*|[pP]age\w*\s*\*\s*\$?[\w.>-]*(?:size|limit|per|count|Size|Limit|Per)\w*/),
  call(0.6, 'one page asked for', ({ name: called }) => /^(?:paginate|simplePaginate|cursorPaginate|forPage|findAndCount(?:All)?|PageRequest|will_paginate|get_page|getPage|fetchPage|fetch_page|next_page|nextPage|list_objects_v2|Paginator)$/.test(called)),
  call(0.22, 'rows left out or taken', ({ name: called }) => /^(?:Skip|Take|skip|per|page|find_in_batches|in_batches|setMaxResults|setFirstResult|limit|offset)$/.test(called)),
  said(0.45, 'page in words of a request', /[?&](?:page|offset|cursor|limit|per_page|after|page_token)=|^(?:per_page|page_size|pageSize|next_page|next_cursor|nextPageToken|next_token|has_more)$|rel="?next/),
  said(0.25, 'page in words of a request', /^(?:page|cursor|offset|limit)$/),
  name(0.4, 'more of a list asked for', /^(?:load|fetch|show|get)_?(?:more|next|older|previous)(?:$|_|[A-Z])|^(?:load|fetch|show|get)(?:More|Next|Older)/),
  titled(0.28, 'function about pages', /pag(?:inat|ing|eable|er$)|(?:^|_|[a-z])[pP]ages?(?:$|_(?:of|size|count|info|token|number|links)|[A-Z]\w*(?:Size|Token|Count|Info))|(?:load|fetch|show|next|prev(?:ious)?)_?(?:[mM]ore|[pP]age|[bB]atch)|cursor/),
  raw(0.62, 'goes on to the next page', /\b(?:url|next\w*|token|cursor|page\w*|params)\s*=\s*\S.{0,40}(?:\.next\b|\["next"\]|\['next'\]|get\(["']next["']|[nN]ext(?:Page|_page|_cursor|Cursor|Token|_token|Link|_link|ContinuationToken|Marker))/),
  code(0.6, 'one page asked for', /\.page\(\s*params|\.page\([^)]*\)\.per\(/, 'ruby'),
];
