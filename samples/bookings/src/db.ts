/** What the service needs of a database client. The one from `pg` fits after a line of wrapping. */
export interface Db {
  query<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
}

export async function queryOne<Row>(db: Db, sql: string, values?: unknown[]): Promise<Row | undefined> {
  const rows = await db.query<Row>(sql, values);
  return rows[0];
}
