import { atLeast, call, code, name, raw, said, type Sign, titled } from '../sign';

export const sql: readonly Sign[] = [
  said(0.56, 'SQL in a string', /\bselect\b[^]{1,900}?\bfrom\b\s+\S|\binsert\s+into\s+\S|\bupdate\s+\S+\s+set\s|\bdelete\s+from\s+\S/i),
  raw(0.56, 'SQL in a string', /<<[~-]?["']?(?:SQL|PGSQL|MYSQL|QUERY)\b/, 'ruby php'),
  said(0.55, 'query with joins or groups', /\b(?:(?:left |inner |outer |right )join|from\b[^]*\bjoin)\s+\S+[^]*\bon\b|\bgroup by\b|\bhaving\s+(?:count|sum|max|min|avg)\b|\bover\s*\(|\bunion(?: all)?\b\s+select|\bnot in\s*\(\s*select|\bexists\s*\(\s*select|^\s*with\s+\w+\s+as\s*\(/i),
  said(0.4, 'query that an index may not serve', /\blike\s+'?%|\border by\b|\boffset\b|\bselect\s+\*|\bwhere\b[^]*\b(?:lower|upper|year|date|coalesce|cast)\s*\(/i),
  call(0.6, 'raw piece of SQL', ({ name: called, on }) => /^(?:DB|sequelize|knex|db|connection|\$?this->db)$/.test(on) && /^(?:raw|select|statement|unprepared|selectRaw|query)$/.test(called) || /^(?:whereRaw|orderByRaw|selectRaw|havingRaw|FromSqlRaw|FromSql|FromSqlInterpolated|ExecuteSqlRaw|ExecuteSqlRawAsync|find_by_sql|createNativeQuery|createQueryBuilder|queryRaw|\$queryRaw|executeRaw|from_sql|exec_query|select_all|sql_query|query_as!?|query!|query_scalar!?)$/.test(called)),
  call(0.28, 'query is run', ({ name: called }) => /^(?:QueryRow|QueryRowContext|QueryContext|ExecContext|executemany|executescript|executeQuery|executeUpdate|prepareStatement|fetchall|fetchone|fetchAll|fetch_assoc|QueryAsync|ExecuteAsync|ExecuteReader|ExecuteScalar|mysqli_query|PQexec|PQexecParams|queryForObject|queryForList)$/.test(called) || /^sqlite3_/.test(called)),
  name(0.32, 'plain access to a database', /^(?:JdbcTemplate|NamedParameterJdbcTemplate|PreparedStatement|ResultSet|SqlCommand|SqlConnection|PDO|PDOStatement|sqlite3|sqlite3_stmt|psycopg2|sqlx|rusqlite|mysqli|IDbConnection|NpgsqlCommand|SqlMapper)$/),
  atLeast(2, call(0.3, 'query put together step by step', ({ name: called }) => /^(?:where|andWhere|orWhere|whereHas|whereIn|join|leftJoin|left_joins|joins|innerJoin|groupBy|group_by|orderBy|order_by|having|annotate|aggregate|select_from|filter_by|outerjoin|distinct|select_related|leftJoinAndSelect|orWhereHas|pluck|left_join|inner_join)$/.test(called) && !/^(?:join|distinct)$/.test(called))),
  call(0.34, 'tables joined or rows grouped', ({ name: called }) => /^(?:leftJoin|innerJoin|rightJoin|crossJoin|left_joins|joins|groupBy|group_by|having|annotate|leftJoinAndSelect|left_join|inner_join|outerjoin|joinSub|whereExists)$/.test(called)),
  code(0.12, 'query put together step by step', /(?:\.|->|::)(?:where|orderBy|order_by|filter_by)\(/),
  name(0.18, 'about tables', /^(?:table_?name|column_?names?|rows_affected|rowcount|where_?clause|order_?by|group_?by|quote_identifier|placeholders?|fts|pragma)$/i),
  code(0.2, 'a cursor or statement', /\b(?:cursor|cur|stmt|statement)(?:\.|->)(?:execute|bind\w*|step|fetch\w*)\(/),
  titled(0.22, 'function about queries', /(?:^|_|[a-z])(?:[qQ]uer(?:y|ies)|[sS]ql|SQL|[wW]here_?[cC]lause|[jJ]oins?)(?:$|_|[A-Z])/),
];
